//! The words of the rules that the form in the browser tells too, each said once. `{name}` is what differs.

/// What is wrong and what to do.
#[derive(Debug)]
pub(crate) struct Words {
    pub message: &'static str,
    pub remedy: &'static str,
}

pub(crate) const RUN_ENDS_FIRST: Words = Words {
    message: "de uitvoering eindigt voordat zij begint",
    remedy: "verwissel `start` en `einde`, of verbeter de datum",
};

pub(crate) const MEETING_ENDS_FIRST: Words =
    Words { message: "de bijeenkomst eindigt voordat zij begint", ..RUN_ENDS_FIRST };

pub(crate) const OPENS_AFTER_CLOSE: Words = Words {
    message: "de inschrijving opent nadat zij sluit",
    remedy: "verwissel de twee dagen, of verbeter er een",
};

pub(crate) const CLOSES_AFTER_END: Words = Words {
    message: "de inschrijving sluit na het einde van de uitvoering",
    remedy: "kies een dag tot en met het einde, of verbeter de datum van de uitvoering",
};

pub(crate) const PRICE_UNTOLD: Words = Words {
    message: "hier staat niet wat het kost",
    remedy: "vul `bedrag` in, bijvoorbeeld `bedrag: 125`, of zeg het in `toelichting`",
};

pub(crate) const FREE_WITH_AMOUNT: Words = Words {
    message: "dit is gratis, maar er staat een bedrag bij",
    remedy: "haal `{key}` weg, of kies `basis: betaald` of `basis: ledenprijs`",
};

pub(crate) const ON_REQUEST_WITH_AMOUNT: Words = Words {
    message: "de prijs is op aanvraag, maar er staat een bedrag bij",
    remedy: "haal `{key}` weg, of kies `basis: betaald`",
};

pub(crate) const AMOUNT_BESIDE_RANGE: Words = Words {
    message: "`bedrag` staat naast `vanaf` of `tot`",
    remedy: "is er één prijs, haal dan `vanaf` en `tot` weg",
};

pub(crate) const PROVIDER_MISSING: Words = Words {
    message: "`aanbieder` ontbreekt",
    remedy: "noem wie dit aanbiedt, bijvoorbeeld `aanbieder: radboudumc`",
};

pub(crate) const IN_NO_LIST: Words = Words {
    message: "er is geen thema en geen rol",
    remedy: "kies een thema, bijvoorbeeld `themas: [opleiden-didactiek]`",
};

pub(crate) const REGION_MISSING: Words = Words {
    message: "het bereik is {reach}, maar `regios` ontbreekt",
    remedy: "noem de regio, bijvoorbeeld `regios: [oor-on]`",
};

pub(crate) const REGION_OF_ALL: Words = Words {
    message: "het bereik is landelijk, maar er staat een regio bij",
    remedy: "haal `regios` weg, of schrijf `bereik: regionaal`",
};
