//! The questions of the form by which somebody without the repository describes an offering: in which step
//! each key is asked, and in which words. What a key takes is in its table; nothing of that belongs here.

/// A key, asked in plain words.
#[derive(Debug, PartialEq)]
pub(crate) struct Question {
    /// Below other keys after slashes: `kosten/bedrag`.
    pub key: &'static str,
    pub label: &'static str,
    /// What to know before answering; may be empty.
    pub help: &'static str,
}

/// Questions that go together.
#[derive(Debug)]
pub(crate) struct Step {
    pub id: &'static str,
    pub title: &'static str,
    /// What visitors need most.
    pub first: &'static [Question],
    /// The others.
    pub more: &'static [Question],
}

const fn ask(key: &'static str, label: &'static str) -> Question {
    Question { key, label, help: "" }
}

const fn explain(key: &'static str, label: &'static str, help: &'static str) -> Question {
    Question { key, label, help }
}

/// The step of the runs, which are asked one by one: see [`RUN`].
pub(crate) const RUNS_STEP: &str = "wanneer";

pub(crate) const STEPS: &[Step] = &[
    Step {
        id: "wat",
        title: "Wat is het?",
        first: &[
            explain("titel", "Hoe heet het?", "Alleen de naam, zonder “cursus” ervoor."),
            explain(
                "samenvatting",
                "Vertel in één of twee zinnen wat het is",
                "Dit staat in alle lijsten. Begin met wat mensen moeten weten.",
            ),
            explain("soort", "Wat voor soort is het?", "Kies wat er het dichtst bij komt."),
            explain("aanbieder", "Wie biedt het aan?", "Kies de organisatie."),
            explain("vorm", "Hoe doe je mee?", "Waar en hoe deelnemers het volgen."),
        ],
        more: &[
            explain(
                "leerdoelen",
                "Wat kan iemand daarna?",
                "Hooguit zes, elk op een eigen regel. Begin met een werkwoord: “Feedback geven die helpt”.",
            ),
            ask("niveau", "Is het voor beginners of gevorderden?"),
            explain(
                "vooraf",
                "Wat moet iemand vooraf weten of doen?",
                "Elk op een eigen regel, bijvoorbeeld “Eigen casus meenemen”.",
            ),
            ask("taal", "In welke taal is het?"),
            explain("erkenning", "Wat krijgt iemand na afloop?", "Kies alles wat klopt."),
        ],
    },
    Step {
        id: "voor-wie",
        title: "Voor wie is het?",
        first: &[
            explain("doelgroepen", "Voor wie is het?", "Kies alles wat klopt."),
            explain("rollen", "Welke rollen helpt het?", "Hooguit drie."),
            explain("themas", "Waar gaat het over?", "Hooguit vier."),
        ],
        more: &[
            explain(
                "competenties",
                "Aan welke competenties draagt het bij?",
                "Kies alles wat klopt.",
            ),
            ask("bereik", "Uit welk gebied komen de deelnemers?"),
            explain("regios", "Voor welke regio’s?", "Alleen als het niet voor het hele land is."),
            ask("toegang", "Wie mag meedoen?"),
        ],
    },
    Step {
        id: RUNS_STEP,
        title: "Wanneer en waar?",
        first: &[explain(
            "studielast",
            "Hoeveel tijd kost het in totaal?",
            "Met de voorbereiding erbij.",
        )],
        more: &[
            ask("frequentie", "Hoe vaak wordt het gegeven?"),
            ask("op_aanvraag", "Het wordt gegeven als iemand erom vraagt"),
        ],
    },
    Step {
        id: "prijs",
        title: "Prijs en inschrijven",
        first: &[
            ask("kosten/basis", "Kost het geld?"),
            explain(
                "kosten/bedrag",
                "Wat kost het?",
                "In euro’s, met btw. Laat het leeg als het gratis is, of als niet iedereen hetzelfde betaalt.",
            ),
            ask("inschrijven/soort", "Hoe schrijft iemand zich in?"),
            explain(
                "inschrijven/url",
                "Op welke webpagina?",
                "Het hele adres, zoals het boven in je browser staat.",
            ),
            ask("inschrijven/sluit", "Tot en met welke dag kan dat?"),
        ],
        more: &[
            explain(
                "kosten/vanaf",
                "Weet je alleen de laagste en de hoogste prijs? De laagste",
                "Laat “Wat kost het?” dan leeg.",
            ),
            ask("kosten/tot", "En de hoogste"),
            explain(
                "kosten/toelichting",
                "Wat zegt het bedrag niet?",
                "Bijvoorbeeld “Leden betalen de helft”, of “aios € 95, specialisten € 250”.",
            ),
            ask("inschrijven/opent", "Vanaf welke dag kan iemand zich inschrijven?"),
            explain(
                "inschrijven/contact",
                "Of op welk e-mailadres?",
                "Van een afdeling, niet van één persoon.",
            ),
        ],
    },
    Step {
        id: "bron",
        title: "Bron en contact",
        first: &[
            explain(
                "website",
                "Op welke webpagina staat dit?",
                "De pagina waarop jullie dit zelf aankondigen. De redactie vergelijkt het daarmee.",
            ),
            explain(
                "beheer/contact",
                "Wie kan de redactie vragen stellen?",
                "Het e-mailadres van een afdeling, niet van één persoon. Het komt in een openbaar bestand.",
            ),
        ],
        more: &[],
    },
];

/// The questions about a practice example, which are answered in a letter: its keys are of that kind.
pub(crate) const EXAMPLE: &[Question] = &[
    ask("titel", "Hoe noem je het voorbeeld?"),
    explain(
        "samenvatting",
        "Wat doen jullie, en wat levert het op?",
        "Zo dat een ander het kan overnemen. Alleen wat jullie zelf hebben gezien.",
    ),
    explain("organisaties", "Wie doet het?", "De organisaties, niet de namen van mensen."),
    explain("themas", "Waar gaat het over?", "Kies uit de thema’s van deze site."),
    ask("doelgroepen", "Voor wie is het?"),
    explain("jaar", "Sinds welk jaar?", "Mag leeg blijven."),
    explain(
        "website",
        "Waar is het na te lezen?",
        "De webpagina waarmee de redactie het vergelijkt.",
    ),
    explain(
        "materialen",
        "Heb je materiaal dat een ander mag gebruiken?",
        "Zeg erbij wat iemand ermee mag doen.",
    ),
];

/// The questions about one run; its days are asked before them.
pub(crate) const RUN: &[Question] = &[
    ask("uitvoeringen/locatie/plaats", "In welke plaats?"),
    explain("uitvoeringen/locatie/naam", "In welk gebouw?", "Mag leeg blijven."),
    explain("uitvoeringen/locatie/regio", "In welke opleidingsregio?", "Mag leeg blijven."),
    explain(
        "uitvoeringen/inschrijf_sluit",
        "Tot en met welke dag kan iemand zich hiervoor inschrijven?",
        "Mag leeg blijven.",
    ),
    explain("uitvoeringen/status", "Is er nog plek?", "Zonder antwoord gaat het gewoon door."),
];

#[cfg(test)]
mod tests {
    use super::EXAMPLE;
    use crate::catalogue::kind::Kind;
    use crate::catalogue::records::keys;

    #[test]
    fn what_is_asked_of_an_example_has_a_key() {
        for question in EXAMPLE {
            let is_key = keys(Kind::Example).any(|field| field.key == question.key);
            assert!(is_key, "{}", question.key);
        }
    }
}
