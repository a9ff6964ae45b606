//! A text that is shown as it is, without the Markdown, HTML and entities that somebody typed in it.
//! What can be text must stay: the stars of `arts*en` and `collega*s` mark nothing.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// What parsers of HTML know, and a text between angle brackets is not likely to be.
const TAGS: &[&str] = &[
    "a", "b", "br", "code", "div", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i",
    "iframe", "img", "input", "li", "mark", "object", "ol", "p", "script", "small", "span",
    "strong", "style", "sub", "sup", "svg", "table", "td", "tr", "u", "ul",
];

/// The text without its markup; `None` when it has none.
pub(crate) fn without_markup(text: &str) -> Option<String> {
    if !text.contains(['*', '_', '`', '[', '<', '&', '~', '\\', '#']) {
        return None;
    }
    let lines: Vec<String> = text.split('\n').map(plain_line).collect();
    let plain = lines.join("\n");
    (plain != text).then_some(plain)
}

/// Text before a line keeps it from being anything but text.
const BEFORE: &str = "x ";

fn plain_line(line: &str) -> String {
    let hashes = line.len() - line.trim_start_matches('#').len();
    let line = if (1..=6).contains(&hashes) && line[hashes..].starts_with(' ') {
        line[hashes..].trim_start()
    } else {
        line
    };
    let source = format!("{BEFORE}{line}");
    let mut plain = String::with_capacity(source.len());
    // Whether each element that is open was marked by what can be text.
    let mut open = Vec::new();
    for (event, span) in Parser::new_ext(&source, Options::ENABLE_STRIKETHROUGH).into_offset_iter()
    {
        match event {
            Event::Text(text) => plain.push_str(&text),
            Event::Code(code) if !follows_letter(&source, span.start) => plain.push_str(&code),
            Event::InlineHtml(html) if is_tag(&html) => {}
            Event::InlineHtml(html) if html.starts_with("<!--") => {
                plain.truncate(plain.trim_end_matches(' ').len());
            }
            Event::Code(_) | Event::InlineHtml(_) => plain.push_str(&source[span]),
            Event::Start(tag) => {
                let mark = text_mark(&tag, &source, &span);
                plain.push_str(mark);
                open.push(mark);
            }
            Event::End(TagEnd::Paragraph) => {}
            Event::End(_) => plain.push_str(open.pop().unwrap_or_default()),
            _ => {}
        }
    }
    let plain = plain.strip_prefix(BEFORE).unwrap_or(line).replace("**", "");
    if plain.trim_end() == line.trim_end() { line.to_owned() } else { plain }
}

/// The mark of an element that is text: within a word, or a tilde alone.
fn text_mark(tag: &Tag<'_>, source: &str, span: &Range<usize>) -> &'static str {
    match tag {
        Tag::Emphasis
            if follows_letter(source, span.start) && source[span.start..].starts_with('*') =>
        {
            "*"
        }
        Tag::Strikethrough if !source[span.start..].starts_with("~~") => "~",
        _ => "",
    }
}

fn follows_letter(source: &str, at: usize) -> bool {
    source[..at].ends_with(char::is_alphanumeric)
}

fn is_tag(html: &str) -> bool {
    let name = html.trim_start_matches(['<', '/']);
    let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    TAGS.contains(&name.to_ascii_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::without_markup;

    #[test]
    fn markup_goes_and_text_stays() {
        for (text, plain) in [
            ("Kwaliteit &amp; **veiligheid**", "Kwaliteit & veiligheid"),
            ("_Een_ `titel` met [een link](/x/)", "Een titel met een link"),
            ("<b>Vet</b> en ~~weg~~ en \\*ster", "Vet en weg en *ster"),
            ("Caf&eacute;&nbsp;1", "Café\u{a0}1"),
            ("## Kop", "Kop"),
            ("**half", "half"),
            ("een\n**twee**", "een\ntwee"),
            ("<https://www.voorbeeld.nl>", "https://www.voorbeeld.nl"),
        ] {
            assert_eq!(without_markup(text).as_deref(), Some(plain), "{text}");
        }
        for text in [
            "arts*en en collega*s",
            "5 * 3 en 2 * 4",
            "een_naam_met_streepjes",
            "zo`n foto`s",
            "AT&T & co",
            "a < b en c > d",
            "<naam> invullen",
            "[ ] en [x]",
            "C# en #1",
            "~5 tot ~6 uur",
            "* 5 jaar",
            "1. een",
            "- een",
            "C:\\map",
            "een*",
            "regel een  \nregel twee",
            "2 ** 3 [a](b",
        ] {
            let expected = text.contains("**").then(|| text.replace("**", ""));
            assert_eq!(without_markup(text), expected, "{text}");
        }
    }
}
