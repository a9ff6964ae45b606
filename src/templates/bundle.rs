//! Bundles stylesheets and scripts into the file that imports them, so that a page needs one of each.
//!
//! A theme is written in small files: stylesheets with `@import "../card/card.css";`, ES modules
//! with `import { name } from "../keep/store.js";`. Browsers and Node can run them unbundled. A bundle
//! puts each file before the first one that imports it, all in one scope, without indentation and
//! comment lines. A picture is named as in `published.txt`, `url("icons.svg#name")`, and gets its name with a
//! hash. This is not a parser of either language: top-level imports, exports and declarations
//! must start in the first column, top-level names must be unique in a bundle, and multi-line strings
//! must not depend on their indentation.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::read::ThemeFiles;

/// What comes before the name of a picture in a stylesheet; a line names one.
const PICTURE: &str = "url(\"";

/// An error in a line of a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fault {
    /// Within the theme: `keep/store.js`.
    pub(super) path: String,
    /// From 1.
    pub(super) line: usize,
    /// The message, in Dutch.
    pub(super) why: String,
}

impl Fault {
    pub(super) fn new(path: &str, line: usize, why: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, why: why.into() }
    }
}

/// A stylesheet or script with its imports included; any other file unchanged. `pictures` are the addresses of
/// published files by name.
pub(super) fn bundled(
    files: &ThemeFiles,
    path: &str,
    pictures: &BTreeMap<String, String>,
) -> Result<Vec<u8>, Fault> {
    let language = match path.rsplit_once('.') {
        Some((_, "css")) => Language::Styles,
        Some((_, "js")) => Language::Script,
        _ => {
            return files
                .get(path)
                .cloned()
                .ok_or_else(|| Fault::new(path, 1, "dit bestand is er niet"));
        }
    };
    let mut bundler = Bundler {
        files,
        pictures,
        language,
        entry: path,
        text: String::new(),
        done: BTreeSet::new(),
        open: Vec::new(),
        names: BTreeMap::new(),
    };
    bundler.add(path)?;
    Ok(bundler.text.into_bytes())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Language {
    Styles,
    Script,
}

struct Bundler<'a> {
    files: &'a ThemeFiles,
    pictures: &'a BTreeMap<String, String>,
    language: Language,
    /// The file that is published; the names it exports stay exported.
    entry: &'a str,
    text: String,
    /// The files in the bundle so far.
    done: BTreeSet<String>,
    /// The chain of imports from the entry to the current file, to detect cycles.
    open: Vec<String>,
    /// Top-level names of scripts, with the files that declare them.
    names: BTreeMap<String, String>,
}

impl Bundler<'_> {
    /// Adds a file after everything it imports.
    fn add(&mut self, path: &str) -> Result<(), Fault> {
        let text = self.files.get(path).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        let text = text.ok_or_else(|| Fault::new(path, 1, "dit bestand is er niet"))?;
        self.open.push(path.to_owned());
        let mut body = String::new();
        for (number, line) in code_lines(&text) {
            match self.line(path, line).map_err(|why| Fault::new(path, number, why))? {
                Line::Import(import) => self.import(path, number, &beside(path, import))?,
                Line::Code(code) => {
                    let code = self.addressed(code);
                    body.push_str(&code.map_err(|why| Fault::new(path, number, why))?);
                    body.push('\n');
                }
            }
        }
        self.text.push_str(&body);
        self.open.pop();
        self.done.insert(path.to_owned());
        Ok(())
    }

    fn import(&mut self, path: &str, number: usize, target: &str) -> Result<(), Fault> {
        if self.open.iter().any(|open| open == target) {
            return Err(Fault::new(path, number, "deze bestanden halen elkaar op"));
        }
        if self.done.contains(target) {
            return Ok(());
        }
        if !self.files.contains_key(target) {
            return Err(Fault::new(path, number, format!("`{target}` is er niet")));
        }
        self.add(target)
    }

    fn line<'l>(&mut self, path: &str, line: &'l str) -> Result<Line<'l>, String> {
        match self.language {
            Language::Styles if line.starts_with("@import") => style_import(line),
            Language::Script if line.starts_with("import ") => script_import(line),
            Language::Script if !line.starts_with(' ') => self.declaration(path, line),
            _ => Ok(Line::Code(line.trim_start())),
        }
    }

    /// A line of a stylesheet with the picture it names under its published name.
    fn addressed<'l>(&self, line: &'l str) -> Result<Cow<'l, str>, String> {
        let picture = (self.language == Language::Styles).then(|| line.split_once(PICTURE));
        let Some((before, rest)) = picture.flatten() else { return Ok(Cow::Borrowed(line)) };
        let end = rest.find(['#', '"']).unwrap_or(rest.len());
        let (name, rest) = rest.split_at(end);
        let address = self.pictures.get(name).and_then(|address| address.rsplit('/').next());
        let address = address.ok_or_else(|| format!("`{name}` staat niet in `published.txt`"))?;
        Ok(Cow::Owned(format!("{before}{PICTURE}{address}{rest}")))
    }

    /// A top-level line of a script; the name it declares must be new.
    fn declaration<'l>(&mut self, path: &str, line: &'l str) -> Result<Line<'l>, String> {
        let inner = line.strip_prefix("export ");
        let name = declared(inner.unwrap_or(line));
        if inner.is_some() && name.is_none() {
            return Err("een export is een `function`, `const` of `class` met een naam".to_owned());
        }
        let other = name.and_then(|name| self.names.insert(name.to_owned(), path.to_owned()));
        if let (Some(name), Some(other)) = (name, other) {
            return Err(format!(
                "`{name}` is ook een naam in `{other}`: geef een van beide een andere"
            ));
        }
        Ok(Line::Code(if path == self.entry { line } else { inner.unwrap_or(line) }))
    }
}

enum Line<'l> {
    /// The imported path as written.
    Import(&'l str),
    /// The line as it appears in the bundle.
    Code(&'l str),
}

fn style_import(line: &str) -> Result<Line<'_>, String> {
    let quoted = line.strip_prefix("@import \"").and_then(|rest| rest.strip_suffix("\";"));
    let path = quoted.ok_or("een import ziet eruit als `@import \"../kaart/kaart.css\";`")?;
    Ok(Line::Import(path))
}

fn script_import(line: &str) -> Result<Line<'_>, String> {
    let rest = line.strip_prefix("import ").and_then(|rest| rest.strip_suffix("\";"));
    let path = rest.and_then(|rest| {
        if let Some(path) = rest.strip_prefix('"') {
            return Some(path);
        }
        let (names, path) = rest.strip_prefix('{')?.split_once("} from \"")?;
        (!names.contains(" as ")).then_some(path)
    });
    let path = path.ok_or("een import ziet eruit als `import { naam } from \"./x.js\";`")?;
    Ok(Line::Import(path))
}

/// The name that a line declares; `None` when it is not a declaration.
fn declared(line: &str) -> Option<&str> {
    let keywords = ["function ", "async function ", "const ", "let ", "class "];
    let rest = keywords.iter().find_map(|keyword| line.strip_prefix(keyword))?;
    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '$')?;
    (end > 0).then(|| &rest[..end])
}

/// The numbered lines of code: neither empty nor comments.
fn code_lines(text: &str) -> Vec<(usize, &str)> {
    let mut lines = Vec::new();
    let mut in_comment = false;
    for (number, line) in (1..).zip(text.lines()) {
        let trimmed = line.trim();
        let starts_comment = trimmed.starts_with("/*");
        if in_comment || starts_comment {
            in_comment = !trimmed.ends_with("*/");
        } else if !trimmed.is_empty() && !trimmed.starts_with("//") {
            lines.push((number, line.trim_end()));
        }
    }
    lines
}

/// Resolves a relative import.
fn beside(path: &str, import: &str) -> String {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<&str> = folder.split('/').collect();
    for part in import.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.retain(|part| !part.is_empty());
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn theme(files: &[(&str, &str)]) -> ThemeFiles {
        files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
    }

    fn bundle(files: &[(&str, &str)], path: &str) -> Result<String, Fault> {
        let text = |bytes| String::from_utf8(bytes).expect("it was text");
        let address = "/a/assets/icons.0f.svg".to_owned();
        let pictures = BTreeMap::from([("icons.svg".to_owned(), address)]);
        bundled(&theme(files), path, &pictures).map(text)
    }

    #[test]
    fn a_stylesheet_names_pictures_as_they_are_published() {
        let at = |text: &str| {
            bundle(&[("a.css", text)], "a.css").map_err(|fault| (fault.line, fault.why))
        };
        let named = at("a { mask: url(\"icons.svg#mask-euro\") center; }\n");
        let expected = "a { mask: url(\"icons.0f.svg#mask-euro\") center; }\n";
        assert_eq!(named.as_deref(), Ok(expected));
        let absent = at("a {\n  mask: url(\"icon.svg\");\n}\n").map_err(|(line, _)| line);
        assert_eq!(absent, Err(2));
    }

    #[test]
    fn what_an_entry_exports_others_may_fetch() {
        let files = [("assets/search.js", "export function seek() {}\n")];
        assert_eq!(
            bundle(&files, "assets/search.js").as_deref(),
            Ok("export function seek() {}\n")
        );
    }

    #[test]
    fn modules_come_before_the_script_that_imports_them_in_its_scope() {
        let files = [
            (
                "assets/site.js",
                "// Entry.\nimport { twice } from \"../scripts/a.js\";\n\ntwice(1);\n",
            ),
            (
                "scripts/a.js",
                "/**\n * Doubles.\n */\nexport function twice(n) {\n  return n * own;\n}\nconst own = 2;\n",
            ),
        ];
        assert_eq!(
            bundle(&files, "assets/site.js").as_deref(),
            Ok("function twice(n) {\nreturn n * own;\n}\nconst own = 2;\ntwice(1);\n")
        );
    }

    #[test]
    fn a_name_of_two_modules_is_a_fault_of_the_second() {
        let at = |text: &str| {
            let files =
                [("a.js", text), ("b.js", "const own = 1;\nfunction f() {\n  const x = 1;\n}\n")];
            bundle(&files, "a.js").map_err(|fault| (fault.path, fault.line))
        };
        assert_eq!(at("import \"./b.js\";\nclass own {\n}\n"), Err(("a.js".to_owned(), 2)));
        assert!(at("import \"./b.js\";\nconst x = 2;\n").is_ok());
    }

    #[test]
    fn stylesheets_take_the_place_of_their_import_once() {
        let files = [
            (
                "assets/style.css",
                "@import \"../styles/a.css\";\n@import \"../styles/a.css\";\nb {}\n",
            ),
            ("styles/a.css", "/* A. */\na {\n  color: red;\n}\n"),
        ];
        assert_eq!(
            bundle(&files, "assets/style.css").as_deref(),
            Ok("a {\ncolor: red;\n}\nb {}\n")
        );
    }

    #[test]
    fn faults_name_their_line() {
        let at = |text: &str| {
            let files = [("assets/a.js", text), ("scripts/b.js", "import \"../assets/a.js\";\n")];
            bundle(&files, "assets/a.js").map_err(|fault| (fault.path, fault.line))
        };
        assert_eq!(at("\nimport * as x from \"y\";\n"), Err(("assets/a.js".to_owned(), 2)));
        assert_eq!(at("export default 1;\n"), Err(("assets/a.js".to_owned(), 1)));
        assert_eq!(at("import \"./c.js\";\n"), Err(("assets/a.js".to_owned(), 1)));
        assert_eq!(at("import \"../scripts/b.js\";\n"), Err(("scripts/b.js".to_owned(), 1)));
    }

    #[test]
    fn other_files_are_left_as_they_are() {
        let files = [("assets/icons.svg", "<svg/>")];
        assert_eq!(bundle(&files, "assets/icons.svg").as_deref(), Ok("<svg/>"));
        assert!(bundle(&files, "assets/more.svg").is_err());
    }
}
