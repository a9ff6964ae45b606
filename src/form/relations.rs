//! The rules over several values of one offering that a browser can tell: days in order, keys that ask for
//! or exclude others. Each has its check in `check`, whose words it has; a test compares the two.

use serde_json::{Value as Json, json};

use crate::catalogue::offering::Reach;
use crate::check::words::{
    AMOUNT_BESIDE_RANGE, CLOSES_AFTER_END, FREE_WITH_AMOUNT, IN_NO_LIST, MEETING_ENDS_FIRST,
    ON_REQUEST_WITH_AMOUNT, OPENS_AFTER_CLOSE, PRICE_UNTOLD, PROVIDER_MISSING, REGION_MISSING,
    REGION_OF_ALL, RUN_ENDS_FIRST, Words,
};
use crate::schema::wording::filled;

/// Two days or moments of which the last may not be before the first. `*` is each place in a list.
#[derive(Debug)]
pub(super) struct Order {
    first: &'static str,
    last: &'static str,
    words: Words,
}

impl Order {
    pub(super) fn json(&self) -> Json {
        let Words { message, remedy } = self.words;
        json!({"first": self.first, "last": self.last, "message": message, "remedy": remedy})
    }
}

pub(super) const ORDERS: &[Order] = &[
    Order { first: "uitvoeringen/*/start", last: "uitvoeringen/*/einde", words: RUN_ENDS_FIRST },
    Order {
        first: "uitvoeringen/*/bijeenkomsten/*/start",
        last: "uitvoeringen/*/bijeenkomsten/*/einde",
        words: MEETING_ENDS_FIRST,
    },
    Order { first: "inschrijven/opent", last: "inschrijven/sluit", words: OPENS_AFTER_CLOSE },
    Order {
        first: "uitvoeringen/*/inschrijf_opent",
        last: "uitvoeringen/*/inschrijf_sluit",
        words: OPENS_AFTER_CLOSE,
    },
    // The last day of a run with meetings is left to `check`.
    Order {
        first: "uitvoeringen/*/inschrijf_sluit",
        last: "uitvoeringen/*/einde",
        words: CLOSES_AFTER_END,
    },
];

/// A key that, with one of some values, asks for one of other keys or excludes them.
struct Condition<'a> {
    when: &'a str,
    /// Any value when there is none; `None` in it is a key that is left out.
    is: Option<&'a [Option<&'a str>]>,
    needs: &'a [&'a str],
    excludes: &'a [&'a str],
    at: &'a str,
    message: &'a str,
    remedy: &'a str,
}

const AMOUNTS: &[&str] = &["kosten/bedrag", "kosten/vanaf", "kosten/tot", "kosten/prijzen"];

pub(super) fn conditions() -> Vec<Json> {
    let told: Vec<&str> = AMOUNTS.iter().copied().chain(["kosten/toelichting"]).collect();
    let free_remedy = filled(FREE_WITH_AMOUNT.remedy, &[("key", "bedrag")]);
    let asked_remedy = filled(ON_REQUEST_WITH_AMOUNT.remedy, &[("key", "bedrag")]);
    let costs = [
        Condition {
            needs: &told,
            ..of(
                "kosten/basis",
                &[Some("betaald"), Some("ledenprijs")],
                "kosten/bedrag",
                &PRICE_UNTOLD,
            )
        },
        Condition {
            excludes: AMOUNTS,
            remedy: &free_remedy,
            ..of("kosten/basis", &[Some("gratis")], "kosten/bedrag", &FREE_WITH_AMOUNT)
        },
        Condition {
            excludes: AMOUNTS,
            remedy: &asked_remedy,
            ..of("kosten/basis", &[Some("op-aanvraag")], "kosten/bedrag", &ON_REQUEST_WITH_AMOUNT)
        },
        Condition {
            is: None,
            excludes: &["kosten/vanaf", "kosten/tot"],
            ..of("kosten/bedrag", &[], "kosten/bedrag", &AMOUNT_BESIDE_RANGE)
        },
    ];
    let provider = Condition {
        needs: &["aanbieder", "aanbieders"],
        ..of("opname", &[None, Some("kern")], "aanbieder", &PROVIDER_MISSING)
    };
    let nationwide = Condition {
        excludes: &["regios"],
        ..of("bereik", &[Some("landelijk")], "regios", &REGION_OF_ALL)
    };
    let listed = Condition {
        needs: &["themas", "rollen"],
        ..of("opname", &[None, Some("kern"), Some("verwijzing")], "themas", &IN_NO_LIST)
    };
    let others = [provider, nationwide, listed];
    let all = costs.iter().chain(&others).map(Condition::json);
    all.chain([Reach::Regional, Reach::Local].map(region_needed)).collect()
}

fn of<'a>(when: &'a str, is: &'a [Option<&'a str>], at: &'a str, words: &Words) -> Condition<'a> {
    let Words { message, remedy } = *words;
    Condition { when, is: Some(is), needs: &[], excludes: &[], at, message, remedy }
}

fn region_needed(reach: Reach) -> Json {
    let message = filled(REGION_MISSING.message, &[("reach", reach.label())]);
    let is = [Some(reach.key())];
    let condition = of("bereik", &is, "regios", &REGION_MISSING);
    Condition { needs: &["regios"], message: &message, ..condition }.json()
}

impl Condition<'_> {
    fn json(&self) -> Json {
        json!({
            "when": self.when, "is": self.is, "needs": self.needs, "excludes": self.excludes,
            "at": self.at, "message": self.message, "remedy": self.remedy,
        })
    }
}
