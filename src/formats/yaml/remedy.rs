//! The remedy for a syntax error: the line to write instead, tried by parsing the text with it.
//!
//! A parser says where it lost its way, which is often behind the mistake or on the next line. Here the
//! usual mistakes of editors are repaired one by one, on the line of the error and before it; the first
//! repair with which the parser gets past that line is the cause. Only so many are tried, whatever the
//! length of the text.

use std::ops::Range;

use super::line::{Line, is_of_key, quoted, unquoted};
use super::{Refusal, build};

/// How many lines before the error may have its cause.
const LINES_BACK: usize = 3;

/// A line that may be what was meant.
struct Repair {
    message: &'static str,
    /// The mistake, in the whole text.
    span: Range<usize>,
    /// What to do with the line.
    advice: &'static str,
    line: String,
}

const WRITE: &str = "schrijf";

/// The refusal with its cause and the line to write; `refusal` itself when no repair helps.
pub(super) fn explained(text: &str, refusal: Refusal) -> Refusal {
    let wrong = Line::at(text, text.floor_char_boundary(refusal.span.start));
    if let Some(repair) = without_tabs(&wrong) {
        return repair.refusal(Vec::new());
    }
    if marks_lines_below(text, &wrong) {
        return refusal;
    }
    let wrong_end = wrong.span.end;
    let mut line = Some(wrong);
    for _ in 0..=LINES_BACK {
        let Some(current) = line else { break };
        let found = repairs(text, &current)
            .into_iter()
            .find(|repair| gets_past(text, &current, &repair.line, wrong_end));
        if let Some(repair) = found {
            let others = other_hints(&repair);
            let refusal = repair.refusal(others);
            return match instead(&current, &refusal.hints) {
                Some(hints) => Refusal { hints, ..refusal },
                None => refusal,
            };
        }
        line = current.before(text);
    }
    refusal
}

/// An anchor or tag of a list or map on the lines below: that is no text.
fn marks_lines_below(text: &str, line: &Line<'_>) -> bool {
    let below = text[line.span.end..].lines().nth(1).unwrap_or_default();
    let indent = below.len() - below.trim_start_matches(' ').len();
    let mark = line.value();
    mark.starts_with(['&', '!']) && !mark.contains(' ') && indent > line.indent.len()
}

/// Whether the text with `replacement` for a line has no error up to the end of the wrong line.
fn gets_past(text: &str, line: &Line<'_>, replacement: &str, wrong_end: usize) -> bool {
    let repaired = [&text[..line.span.start], replacement, &text[line.span.end..]].concat();
    match build(&repaired) {
        Ok(_) => true,
        Err(next) => next.span.start + line.text.len() > wrong_end + replacement.len(),
    }
}

impl Repair {
    fn refusal(self, others: Vec<String>) -> Refusal {
        let mut hints = vec![format!("{} `{}`", self.advice, shortened(&self.line))];
        hints.extend(others);
        Refusal { span: self.span, message: self.message, hints }
    }
}

/// The hints for a list with its one item, which may also be a text, and for the target of a link.
fn instead(line: &Line<'_>, quoted: &[String]) -> Option<Vec<String>> {
    let value = line.value();
    if let Some(item) = value.strip_prefix("- ").filter(|_| !line.key.is_empty()) {
        let list =
            format!("is het een lijst, schrijf dan `{}: [{}]`", line.key, shortened(item.trim()));
        let text = quoted.iter().map(|hint| format!("is het een tekst: {hint}"));
        return Some(std::iter::once(list).chain(text).collect());
    }
    let (_, target) = value.strip_prefix('[')?.split_once("](http")?;
    let target = target.trim_end().strip_suffix(')')?;
    Some(vec![format!("{WRITE} `{}: http{target}`", line.key)])
}

/// What else the line may be.
fn other_hints(repair: &Repair) -> Vec<String> {
    if repair.message == MISSING_COLON {
        vec!["hoort deze regel bij de vorige, laat hem dan twee spaties inspringen".to_owned()]
    } else {
        Vec::new()
    }
}

/// A long line with its middle left out.
fn shortened(line: &str) -> String {
    const CHARACTERS_MAX: usize = 100;
    let length = line.chars().count();
    if length <= CHARACTERS_MAX {
        return line.to_owned();
    }
    let start: String = line.chars().take(CHARACTERS_MAX / 2).collect();
    let end: String = line.chars().skip(length - CHARACTERS_MAX / 4).collect();
    format!("{}…{}", start.trim_end(), end.trim_start())
}

const MISSING_COLON: &str = "op deze regel ontbreekt een dubbele punt";

/// Every repair of the line itself, the likeliest first.
fn repairs(text: &str, line: &Line<'_>) -> Vec<Repair> {
    let all = [
        with_space(line),
        with_dash(line),
        with_own_dash(text, line),
        without_gaps(line),
        with_bracket(line),
        with_quotes(line),
        with_quoted_items(line),
        at_level(text, line),
        with_colon(line),
    ];
    all.into_iter().flatten().collect()
}

fn without_tabs(line: &Line<'_>) -> Option<Repair> {
    line.indent.contains('\t').then(|| Repair {
        message: "een tab mag niet in de kop staan",
        span: line.span.start..line.span.start + line.indent.len(),
        advice: "vervang elke tab door twee spaties:",
        line: line.text.replace('\t', "  "),
    })
}

/// `titel:Foto` and `-opleiden`.
fn with_space(line: &Line<'_>) -> Option<Repair> {
    let item = line.text.trim_start();
    let key_end = item.find(|c| !is_of_key(c))?;
    let value = item[key_end..].strip_prefix(':')?;
    let glued = key_end > 0 && !value.starts_with([' ', '/']) && !value.is_empty();
    let at = line.span.end - value.len();
    glued.then(|| Repair {
        message: "achter de dubbele punt ontbreekt een spatie",
        span: at - 1..line.span.end,
        advice: WRITE,
        line: format!("{}{}: {value}", line.indent, &item[..key_end]),
    })
}

/// An item below another one, whose dash or space is forgotten.
fn with_own_dash(text: &str, line: &Line<'_>) -> Option<Repair> {
    let before = line.before(text)?;
    let item = &line.text[line.indent.len()..];
    let is_below = before.text[before.indent.len()..].starts_with("- ")
        && before.key.is_empty()
        && line.indent.len() <= before.indent.len();
    let value = item.trim_start_matches(['-', '–', '—', '•', '*', '+', '·']).trim_start();
    let is_item = line.key.is_empty() && !item.starts_with("- ") && !value.is_empty();
    let written = if misread(value).is_some() { quoted(value) } else { value.to_owned() };
    (is_below && is_item).then(|| Repair {
        message: "een waarde van een lijst begint met `- `",
        span: line.span.start + line.indent.len()..line.span.end,
        advice: WRITE,
        line: format!("{}- {written}", before.indent),
    })
}

/// An item of a list that starts with another bullet.
fn with_dash(line: &Line<'_>) -> Option<Repair> {
    let item = line.text.trim_start();
    let value = item.strip_prefix(['*', '•', '–', '—', '+'])?.strip_prefix(' ')?;
    let at = line.span.start + line.indent.len();
    Some(Repair {
        message: "een waarde van een lijst begint met `- `",
        span: at..at + item.len() - value.len() - 1,
        advice: WRITE,
        line: format!("{}- {}", line.indent, value.trim()),
    })
}

/// A value that says something else than was meant without quotation marks, or with those it has.
fn with_quotes(line: &Line<'_>) -> Option<Repair> {
    let value = line.value();
    let message = misread(value)?;
    Some(Repair {
        message,
        span: line.value_span(),
        advice: WRITE,
        line: line.with_value(&quoted(meant(value))),
    })
}

/// The text of a value without the quotation marks around it; one that opens a part, or is an
/// apostrophe, belongs to the text.
fn meant(value: &str) -> &str {
    let inner = unquoted(value);
    let Some(quote) = value.chars().next().filter(|first| matches!(first, '\'' | '"')) else {
        return inner;
    };
    let rest = &value[1..];
    match rest.find(quote).map(|at| &rest[at + 1..]) {
        Some(after) if after.is_empty() || after.starts_with(char::is_alphanumeric) => inner,
        Some(_) => value,
        None if ["s ", "s-", "t ", "n "].iter().any(|article| rest.starts_with(article)) => value,
        None => rest,
    }
}

/// What YAML makes of a value that needs quotation marks; `None` for a value that can do without.
fn misread(value: &str) -> Option<&'static str> {
    Some(match value.chars().next()? {
        quote @ ('\'' | '"') => match value[1..].strip_suffix(quote) {
            Some(inner) if inner.contains(quote) => {
                "een aanhalingsteken midden in deze waarde sluit haar te vroeg"
            }
            Some(_) => "een `\\` heeft tussen dubbele aanhalingstekens een eigen betekenis",
            None if value[1..].contains(quote) => "achter het aanhalingsteken staat nog tekst",
            None => "een aanhalingsteken wordt niet gesloten",
        },
        '[' if text_follows(value, ']') => {
            "wat met `[` begint is een lijst, en daar mag niets achter staan"
        }
        '{' if text_follows(value, '}') => {
            "wat met `{` begint is een groep sleutels, en daar mag niets achter staan"
        }
        '[' | '{' => return None,
        '-' if value.starts_with("- ") => "een waarde achter een sleutel begint niet met `- `",
        '&' | '!' if value.contains(' ') && value.ends_with([']', '}']) => return None,
        '!' if value.starts_with("!!") => return None,
        '@' | '`' | '%' | '*' | '&' | '!' | '|' | '>' | '?' | ',' | ']' | '}' => {
            "een waarde die met dit teken begint moet tussen aanhalingstekens"
        }
        _ if value.contains(": ") || value.ends_with(':') => {
            "in deze waarde staat een dubbele punt met een spatie"
        }
        _ => return None,
    })
}

fn text_follows(value: &str, close: char) -> bool {
    value.split_once(close).is_some_and(|(_, after)| !after.trim().is_empty())
}

/// `['Foto's maken', 'Film']`.
fn with_quoted_items(line: &Line<'_>) -> Option<Repair> {
    let items = line.value().strip_prefix('[')?.strip_suffix(']')?;
    let items: Vec<String> = items
        .split(", ")
        .map(|item| if misread(item).is_some() { quoted(unquoted(item)) } else { item.to_owned() })
        .collect();
    Some(Repair {
        message: "een waarde in deze lijst moet tussen andere aanhalingstekens",
        span: line.value_span(),
        advice: WRITE,
        line: line.with_value(&format!("[{}]", items.join(", "))),
    })
}

/// A list with a comma too many: `[a,,]`.
fn without_gaps(line: &Line<'_>) -> Option<Repair> {
    let items = line.value().strip_prefix('[')?.strip_suffix(']')?;
    let all: Vec<&str> = items.split(',').map(str::trim).collect();
    let kept: Vec<&str> = all.iter().copied().filter(|item| !item.is_empty()).collect();
    (kept.len() < all.len()).then(|| Repair {
        message: "in deze lijst staat een komma te veel",
        span: line.value_span(),
        advice: WRITE,
        line: line.with_value(&format!("[{}]", kept.join(", "))),
    })
}

/// A list or group that is not closed, or with the wrong bracket.
fn with_bracket(line: &Line<'_>) -> Option<Repair> {
    let value = line.value();
    let mut open = Vec::new();
    let mut closed = String::with_capacity(value.len() + 2);
    for c in value.chars() {
        match (c, open.last()) {
            ('[', _) => open.push(']'),
            ('{', _) => open.push('}'),
            (']' | '}', Some(close)) => {
                closed.push(*close);
                open.pop();
                continue;
            }
            (']' | '}', None) => continue,
            _ => {}
        }
        closed.push(c);
    }
    closed.extend(open.iter().rev());
    (value.starts_with(['[', '{']) && closed != value).then(|| Repair {
        message: "een `[` of `{` wordt niet goed gesloten",
        span: line.value_span(),
        advice: WRITE,
        line: line.with_value(&closed),
    })
}

/// The line at the level of the keys before it.
fn at_level(text: &str, line: &Line<'_>) -> Option<Repair> {
    let before = line.before(text)?;
    let level =
        if line.text.trim_start().starts_with("- ") { before.indent.len() } else { before.level() };
    let level = if line.key.is_empty() && before.value().is_empty() { level + 2 } else { level };
    (level != line.indent.len() && line.indent.len() < line.text.len()).then(|| Repair {
        message: "deze regel springt niet goed in",
        span: line.span.clone(),
        advice: if level == 0 {
            "zet de regel vooraan:"
        } else {
            "zet de regel onder die erboven:"
        },
        line: format!("{}{}", " ".repeat(level), line.text.trim_start()),
    })
}

/// `titel Foto` and `titel = Foto`.
fn with_colon(line: &Line<'_>) -> Option<Repair> {
    let item = line.text.trim_start();
    let key_end = item.find(|c| !is_of_key(c))?;
    let value = item[key_end..].trim_start_matches([' ', '=', ';', '\t']);
    let sound = item.starts_with(char::is_alphabetic)
        && line.key.is_empty()
        && !value.is_empty()
        && !value.starts_with(':');
    let value = if misread(value).is_some() { quoted(value) } else { value.to_owned() };
    sound.then(|| Repair {
        message: MISSING_COLON,
        span: line.span.start + line.indent.len()..line.span.end,
        advice: "is het een sleutel, schrijf dan",
        line: format!("{}{}: {value}", line.indent, &item[..key_end]),
    })
}
