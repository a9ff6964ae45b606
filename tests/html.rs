//! Finds tags and attributes in the HTML of this program, which quotes every attribute and escapes `<`
//! in text. Not a general HTML parser.

/// An opening tag.
#[derive(Debug)]
pub(crate) struct Tag {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
}

impl Tag {
    /// The value of an attribute; empty when it has none.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        let mut named = self.attributes.iter().filter(|(key, _)| key == name);
        named.next().map(|(_, value)| value.as_str())
    }
}

/// Every opening tag, in order.
pub(crate) fn tags(html: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once('<') {
        rest = after;
        if after.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            let (tag, after) = tag(after);
            tags.push(tag);
            rest = after;
        }
    }
    tags
}

/// The tag at the start, and the rest.
fn tag(html: &str) -> (Tag, &str) {
    let end = html.find([' ', '\n', '>']).expect("a tag ends");
    let mut tag = Tag { name: html[..end].to_owned(), attributes: Vec::new() };
    let mut rest = html[end..].trim_start();
    while !rest.starts_with('>') {
        let end = rest.find(['=', ' ', '\n', '>']).expect("a tag ends");
        let key = rest[..end].to_owned();
        rest = rest[end..].trim_start();
        let mut value = "";
        if let Some(quoted) = rest.strip_prefix('=') {
            let quote = if quoted.starts_with('"') { '"' } else { '\'' };
            let inside = quoted.strip_prefix(quote).expect("every value is quoted");
            (value, rest) = inside.split_once(quote).expect("a quoted value ends");
            rest = rest.trim_start();
        }
        tag.attributes.push((key, unescaped(value)));
    }
    (tag, &rest[1..])
}

/// The text inside the first element of this name.
pub(crate) fn text(html: &str, name: &str) -> Option<String> {
    let (_, after) = html.split_once(&format!("<{name}>"))?;
    after.split(&format!("</{name}>")).next().map(unescaped)
}

fn unescaped(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let entities =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'")];
    let mut text = text.replace("&#x2F;", "/");
    for (entity, letter) in entities {
        text = text.replace(entity, letter);
    }
    text.replace("&amp;", "&")
}
