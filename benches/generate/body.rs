//! Markdown bodies: headings, paragraphs, lists, a quote, links and emphasis.

use super::plan::{Named, Plan};
use super::random::Random;
use super::taxonomy::{THEMES, Term};

/// A section: the rules of its heading, its sentences and its list items.
struct Section {
    heading: &'static str,
    sentence: &'static str,
    item: Option<&'static str>,
    ordered: bool,
}

const fn section(
    heading: &'static str,
    sentence: &'static str,
    item: Option<&'static str>,
    ordered: bool,
) -> Section {
    Section { heading, sentence, item, ordered }
}

const SECTIONS: &[Section] = &[
    section("kop-wie", "zin-wie", Some("punt-wie"), false),
    section("kop-inhoud", "zin-inhoud", Some("punt-inhoud"), false),
    section("kop-programma", "zin-programma", Some("punt-programma"), true),
    section("kop-vorm", "zin-vorm", None, false),
    section("kop-vooraf", "zin-praktisch", Some("punt-vooraf"), false),
    section("kop-na", "zin-na", None, false),
    section("kop-praktisch", "zin-praktisch", None, false),
];

/// A body of about `words` words for record `id`, to which it never links.
pub(crate) fn write(plan: &Plan, id: &str, words: usize, random: &mut Random) -> String {
    let sections = match words {
        0..150 => 2,
        150..260 => 5,
        _ => SECTIONS.len(),
    };
    let mut body = Body { plan, id, random, text: String::new() };
    for (index, section) in SECTIONS.iter().take(sections).enumerate() {
        body.section(section, words * (index + 1) / sections);
    }
    body.text
}

struct Body<'a> {
    plan: &'a Plan,
    id: &'a str,
    random: &'a mut Random,
    text: String,
}

impl Body<'_> {
    /// Adds a section that ends when the whole text has about `until` words.
    fn section(&mut self, section: &Section, until: usize) {
        let heading = self.sentence(section.heading);
        self.block(&format!("## {heading}"));
        self.paragraph(section.sentence);
        if let Some(item) = section.item.filter(|_| self.missing(until) > 30) {
            self.list(item, section.ordered);
        }
        if section.heading == "kop-na" && self.missing(until) > 20 {
            let quote = self.sentence("zin-citaat");
            self.block(&format!("> {quote}"));
        }
        if self.missing(until) > 60 {
            let heading = self.sentence("kop-deel");
            self.block(&format!("### {heading}"));
        }
        while self.missing(until) > 12 {
            self.paragraph(section.sentence);
            if self.missing(until) > 12 && self.random.chance(35) {
                let sentence = self.sentence_with_link();
                self.block(&sentence);
            }
        }
    }

    /// How many words are wanting.
    fn missing(&self, until: usize) -> usize {
        until.saturating_sub(self.text.split_whitespace().count())
    }

    fn block(&mut self, text: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn paragraph(&mut self, rule: &str) {
        let sentences = self.plan.grammar.sentences(rule, (1, 3), self.random);
        self.block(&sentences.join(" "));
    }

    fn list(&mut self, rule: &str, ordered: bool) {
        let items = self.plan.grammar.sentences(rule, (2, 4), self.random);
        let mark = |number: usize| if ordered { format!("{number}.") } else { "-".to_owned() };
        let lines: Vec<_> =
            (1..).zip(items).map(|(number, item)| format!("{} {item}", mark(number))).collect();
        self.block(&lines.join("\n"));
    }

    fn sentence(&mut self, rule: &str) -> String {
        self.plan.grammar.sentence(rule, self.random)
    }

    fn sentence_with_link(&mut self) -> String {
        let link = self.link();
        self.sentence("zin-verwijzing").replace('@', &link)
    }

    /// A link to a card, theme, offering, glossary entry or another site.
    fn link(&mut self) -> String {
        match self.random.below(10) {
            0..4 => self.record("kennisbank", &self.plan.cards),
            4..6 => self.theme(),
            6..8 => self.record("aanbod", &self.plan.offerings),
            8 => self.record("begrippen", &self.plan.glossary),
            _ => {
                let provider = self.random.pick(&self.plan.providers);
                format!("[de site van de aanbieder]({}/scholing)", provider.website())
            }
        }
    }

    fn theme(&mut self) -> String {
        let (id, name, _): Term = *self.random.pick(THEMES);
        format!("[{name}](/themas/{id}/)")
    }

    /// A link to another record than this one; to a theme when there is no other.
    fn record(&mut self, folder: &str, records: &[Named]) -> String {
        if records.iter().all(|record| record.id == self.id) {
            return self.theme();
        }
        let mut record = self.random.pick(records);
        while record.id == self.id {
            record = self.random.pick(records);
        }
        format!("[{}](/{folder}/{}/)", record.title, record.id)
    }
}
