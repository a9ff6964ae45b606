//! A `robots.txt` into what it lets us ask: the group of our own name, else that for everyone (RFC 9309).

/// The name by which a site may address us.
pub(crate) const NAME: &str = "vindplaats";

/// The rules that hold for us.
#[derive(Debug, Default)]
pub(crate) struct Robots(Vec<Line>);

#[derive(Debug)]
struct Line {
    is_allowed: bool,
    pattern: String,
}

impl Robots {
    pub(crate) fn parse(text: &str) -> Self {
        let (mut ours, mut everyone) = (None, Vec::new());
        let (mut for_us, mut for_all, mut in_names) = (false, false, false);
        for line in text.lines() {
            let line = line.split('#').next().unwrap_or_default();
            let Some((key, value)) = line.split_once(':') else { continue };
            let (key, value) = (key.trim().to_ascii_lowercase(), value.trim());
            let is_allowed = match key.as_str() {
                "user-agent" => {
                    if !in_names {
                        (for_us, for_all) = (false, false);
                    }
                    in_names = true;
                    for_us |= value.eq_ignore_ascii_case(NAME);
                    for_all |= value == "*";
                    if for_us {
                        ours.get_or_insert_with(Vec::new);
                    }
                    continue;
                }
                "allow" => true,
                "disallow" => false,
                _ => continue,
            };
            in_names = false;
            let line = || Line { is_allowed, pattern: value.to_owned() };
            if for_us && !value.is_empty() {
                ours.get_or_insert_with(Vec::new).push(line());
            }
            if for_all && !value.is_empty() {
                everyone.push(line());
            }
        }
        Self(ours.unwrap_or(everyone))
    }

    /// Whether a path with its query may be asked: the longest rule decides, and of equals the kindest.
    pub(crate) fn allows(&self, path: &str) -> bool {
        let lines = self.0.iter().filter(|line| is_match(&line.pattern, path));
        let decides = lines.max_by_key(|line| (line.pattern.len(), line.is_allowed));
        decides.is_none_or(|line| line.is_allowed)
    }
}

/// `*` is anything, `$` at the end the end; else the start of the path must be equal.
fn is_match(pattern: &str, path: &str) -> bool {
    let (pattern, to_end) = match pattern.strip_suffix('$') {
        Some(pattern) => (pattern, true),
        None => (pattern, false),
    };
    let mut parts = pattern.split('*');
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = path.strip_prefix(first) else { return false };
    let mut last = None;
    for part in parts {
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
        last = Some(part);
    }
    !to_end || rest.is_empty() || last.is_some_and(|part| rest.ends_with(part))
}

#[cfg(test)]
mod tests {
    use super::Robots;

    #[test]
    fn the_longest_rule_of_the_group_that_names_us_decides() {
        let all =
            Robots::parse("User-agent: *\nDisallow: /a\nAllow: /a/b # ja\nDisallow: /*.pdf$\n");
        for (path, is_allowed) in
            [("/", true), ("/a", false), ("/a/b/c", true), ("/x.pdf", false), ("/x.pdf?y", true)]
        {
            assert_eq!(all.allows(path), is_allowed, "{path}");
        }
        let named =
            "User-agent: *\nDisallow: /\n\nuser-agent: Vindplaats\nuser-agent: x\nDisallow: /z\n";
        let named = Robots::parse(named);
        assert!(named.allows("/a") && !named.allows("/z"));
        let nobody = "user-agent: vindplaats\nDisallow:\n\nuser-agent: *\nDisallow: /";
        assert!(Robots::parse(nobody).allows("/a"));
        assert!(Robots::parse("<html>: x\nDisallow: /").allows("/"));
    }
}
