//! The worst content that anybody could think of, of any size.
//!
//! Each input is a set of files for a small catalogue that is otherwise good. It must not depend on
//! anything but the size that is asked.

/// What fits in a body, with room for the marks around it.
const BODY_BYTES: usize = 250 * 1024;

/// What fits in front matter, in the same way.
const FRONT_MATTER_BYTES: usize = 60 * 1024;

/// What fits in a file that is not Markdown.
const FILE_BYTES: usize = 500 * 1024;

/// Keys of an offering that is good, but for what comes after them.
const KEYS: &str =
    "samenvatting: Een samenvatting die lang genoeg is om te mogen, en die weinig zegt.
aanbieder: umc
soort: cursus
doelgroepen: [opleider]
rollen: [educator]
themas: [opleiden]
bronnen: [{document: visie}]
beheer: {gecontroleerd_op: 2026-11-01, herzien_voor: 2027-11-01}
";

/// A path inside the content, and the text of the file.
pub(crate) type ContentFile = (String, String);

/// Content of one hostile kind.
pub(crate) struct Input {
    /// What it is, as the table shows it.
    pub(crate) name: &'static str,
    /// The files, of about so many bytes in all.
    pub(crate) files: fn(usize) -> Vec<ContentFile>,
}

/// Gives every input its name.
macro_rules! inputs {
    ($($name:literal: $files:expr,)*) => {
        /// Every input.
        pub(crate) const ALL: &[Input] = &[$(Input { name: $name, files: $files },)*];
    };
}

inputs! {
    "one letter": |bytes| bodies(bytes, "a"),
    "one compound": |bytes| bodies(bytes, "gezondheidszorg"),
    "one hyphenated word": |bytes| bodies(bytes, "a-"),
    "hyphenated compounds": |bytes| bodies(bytes, "kanker-zorg"),
    "one word": |bytes| bodies(bytes, "feedback "),
    "letters apart": |bytes| bodies(bytes, "a "),
    "capitals and stops": |bytes| bodies(bytes, "A."),
    "digits": |bytes| bodies(bytes, "1"),
    "letter and accent": |bytes| bodies(bytes, "e\u{301}"),
    "accents alone": |bytes| bodies(bytes, "\u{301}"),
    "soft hyphens": |bytes| bodies(bytes, "a\u{ad}"),
    "zero-width spaces": |bytes| bodies(bytes, "\u{200b}"),
    "open links": |bytes| bodies(bytes, "[a]("),
    "open brackets": |bytes| bodies(bytes, "["),
    "open pictures": |bytes| bodies(bytes, "!["),
    "closed links": |bytes| bodies(bytes, "](a)"),
    "dead links": |bytes| bodies(bytes, "[x](/aanbod/nergens/) "),
    "good links": |bytes| bodies(bytes, "[x](/aanbod/basis/) "),
    "links to references": |bytes| bodies(bytes, "[a][b] "),
    "definitions of links": |bytes| bodies(bytes, "[a]: /b\n"),
    "footnotes": |bytes| bodies(bytes, "[^1]"),
    "footnotes with text": |bytes| bodies(bytes, "a[^1]\n\n[^1]: b\n\n"),
    "addresses": |bytes| bodies(bytes, "https://a.nl/ "),
    "one address": |bytes| bodies(bytes, "https://a.nl/"),
    "one mail address": |bytes| bodies(bytes, "a@b."),
    "mail addresses": |bytes| bodies(bytes, "a@b.nl "),
    "at signs": |bytes| bodies(bytes, "@"),
    "emphasis": |bytes| bodies(bytes, "*a_"),
    "stars": |bytes| bodies(bytes, "*a **a "),
    "tildes": |bytes| bodies(bytes, "~~a~"),
    "backticks": |bytes| bodies(bytes, "`"),
    "backticks apart": |bytes| bodies(bytes, "`a``b"),
    "quotes": |bytes| bodies(bytes, "> "),
    "bullets": |bytes| bodies(bytes, "- "),
    "items": |bytes| bodies(bytes, "- a\n"),
    "numbers": |bytes| bodies(bytes, "1. a\n"),
    "tasks": |bytes| bodies(bytes, "- [ ] a\n"),
    "headings": |bytes| bodies(bytes, "## a\n\n"),
    "one table row": |bytes| bodies(bytes, "|a"),
    "tables": |bytes| bodies(bytes, "|a|b|\n|-|-|\n|a|b|c|\n\n"),
    "fences": |bytes| bodies(bytes, "```\n"),
    "underlines": |bytes| bodies(bytes, "a\n===\n"),
    "open tags": |bytes| bodies(bytes, "<"),
    "open comments": |bytes| bodies(bytes, "<!-- "),
    "tags": |bytes| bodies(bytes, "<b>"),
    "entities": |bytes| bodies(bytes, "&amp;"),
    "ampersands": |bytes| bodies(bytes, "&"),
    "backslashes": |bytes| bodies(bytes, "\\"),
    "dollars": |bytes| bodies(bytes, "$a$"),
    "notes": |bytes| bodies(bytes, "> [!NOTE]\n> a\n\n"),
    "template marks": |bytes| bodies(bytes, "{{ a }}{% b %}"),
    "conflict marks": |bytes| bodies(bytes, "<<<<<<< a\n=======\n>>>>>>> b\n"),
    "bells": |bytes| bodies(bytes, "\u{7}"),
    "tabs": |bytes| bodies(bytes, "\t"),
    "line ends": |bytes| bodies(bytes, "\n"),
    "returns": |bytes| bodies(bytes, "\r"),
    "spaces": |bytes| bodies(bytes, " "),
    "other words": |bytes| offerings(bytes, BODY_BYTES, |at| format!("w{at:x}x ")),
    "other compounds": |bytes| offerings(bytes, BODY_BYTES, |at| format!("zorg{}plan ", letters(at))),
    "other headings": |bytes| offerings(bytes, BODY_BYTES, |at| format!("## Kop {at}\n\n")),
    "other dead links": |bytes| offerings(bytes, BODY_BYTES, |at| format!("[x](/aanbod/nergens-{at}/) ")),
    "other footnotes": |bytes| offerings(bytes, BODY_BYTES, |at| format!("a[^{at}]\n\n[^{at}]: b\n\n")),
    "other definitions": |bytes| offerings(bytes, BODY_BYTES, |at| format!("[n{at}]: /aanbod/basis/\n")),
    "staircase": |bytes| offerings(bytes, BODY_BYTES, |at| format!("{}- a\n", " ".repeat(at % 700))),
    "unknown keys": |bytes| keys(bytes, "", |at| format!("sleutel{at}: x\n")),
    "one key": |bytes| keys(bytes, "", |_| "titel: x\n".to_owned()),
    "a long title": |bytes| keys(bytes, "titel: ", |_| "gezondheidszorg".to_owned()),
    "a long unknown value": |bytes| keys(bytes, "soort: ", |_| "cursus".to_owned()),
    "open lists": |bytes| keys(bytes, "titel: ", |_| "[".to_owned()),
    "open maps": |bytes| keys(bytes, "titel: ", |_| "{a: ".to_owned()),
    "anchors": |bytes| keys(bytes, "", |at| format!("k{at}: &a{at} [x]\n")),
    "aliases": |bytes| keys(bytes, "anker: &a x\n", |at| format!("k{at}: *a\n")),
    "keywords": |bytes| keys(bytes, "trefwoorden:\n", |at| format!("- woord {at}\n")),
    "unknown themes": |bytes| keys(bytes, "themas:\n", |at| format!("- opleidem{at}\n")),
    "runs": |bytes| keys(bytes, "uitvoeringen:\n", run),
    "redirects": |bytes| keys(bytes, "doorverwijzingen:\n", |at| format!("- /aanbod/oud-{at}/\n")),
    "comments in keys": |bytes| keys(bytes, "", |_| "# a\n".to_owned()),
    "quotes in keys": |bytes| keys(bytes, "titel: \"", |_| "\\\"".to_owned()),
    "question marks": |bytes| keys(bytes, "", |_| "? ".to_owned()),
    "carets of the problems": |bytes| keys(bytes, "\t", |_| "\u{1f600}\t".to_owned()),
    "former addresses": |bytes| {
        files(bytes, FILE_BYTES, |_| "adressen.txt".to_owned(), |at| format!("/aanbod/oud-{at}/\n"))
    },
    "synonyms": |bytes| synonyms(bytes, |at| format!("- [woord {at}, zin {at}]\n")),
    "one synonym": |bytes| synonyms(bytes, |_| "- [woord, zin]\n".to_owned()),
    "small files": |bytes| {
        files(bytes, 50, |at| format!("aanbod/klein-{at}.md"), |_| "---\n".to_owned())
    },
    "good offerings": |bytes| offerings(bytes, 500, |_| "Een zin over feedback en opleiden. ".to_owned()),
    "one title": |bytes| {
        let offering = format!("---\ntitel: Een titel\n{KEYS}---\n\nTekst.\n");
        files(bytes, offering.len(), |at| format!("aanbod/klein-{at}.md"), |_| offering.clone())
    },
}

fn bodies(bytes: usize, piece: &str) -> Vec<ContentFile> {
    offerings(bytes, BODY_BYTES, |_| piece.to_owned())
}

/// Offerings with all keys, and a body of these pieces.
fn offerings(bytes: usize, each: usize, piece: impl Fn(usize) -> String) -> Vec<ContentFile> {
    let wrap =
        |number: usize, text: String| format!("---\ntitel: Titel {number}\n{KEYS}---\n\n{text}\n");
    wrapped(bytes, each, piece, wrap)
}

/// Offerings with these pieces in their front matter, below good keys.
fn keys(bytes: usize, before: &str, piece: impl Fn(usize) -> String) -> Vec<ContentFile> {
    let wrap = |_, text: String| format!("---\n{KEYS}{before}{text}\n---\n\nTekst.\n");
    wrapped(bytes, FRONT_MATTER_BYTES, piece, wrap)
}

fn wrapped(
    bytes: usize,
    each: usize,
    piece: impl Fn(usize) -> String,
    wrap: impl Fn(usize, String) -> String,
) -> Vec<ContentFile> {
    let texts = files(bytes, each, |at| format!("aanbod/vijandig-{at}.md"), piece).into_iter();
    texts.enumerate().map(|(number, (path, text))| (path, wrap(number, text))).collect()
}

/// The file of synonyms, with these lines.
fn synonyms(bytes: usize, line: impl Fn(usize) -> String) -> Vec<ContentFile> {
    let texts = files(bytes, FILE_BYTES, |_| "synoniemen.yaml".to_owned(), line).into_iter();
    texts.map(|(path, text)| (path, format!("groepen:\n{text}"))).collect()
}

/// Files of at most so many bytes each. Pieces have numbers that go on from file to file. Where
/// each file has the same path, only the last is left.
fn files(
    bytes: usize,
    each: usize,
    path: impl Fn(usize) -> String,
    piece: impl Fn(usize) -> String,
) -> Vec<ContentFile> {
    let mut files = Vec::new();
    let (mut left, mut at) = (bytes, 0);
    while left > 0 {
        let mut text = String::new();
        while text.len() < left.min(each) {
            text.push_str(&piece(at));
            at += 1;
        }
        left = left.saturating_sub(text.len());
        files.push((path(files.len()), text));
    }
    files
}

fn run(at: usize) -> String {
    format!("- {{id: r{at}, begin: '2027-03-{:02}', plaats: Utrecht}}\n", at % 28 + 1)
}

/// A word of its own for each number.
fn letters(mut number: usize) -> String {
    let mut word = String::new();
    while number > 0 {
        word.push(char::from(b'a' + u8::try_from(number % 26).expect("26 is small")));
        number /= 26;
    }
    word
}
