//! Stylesheets and scripts of a theme bundled into the file that imports them, so that a page asks
//! for one of each.
//!
//! A theme is written in small files: stylesheets with `@import "../card/card.css";`, ES modules
//! with `import { name } from "../keep/store.js";`. Browsers and node run those as they are; here
//! each import is replaced by what it stands for, and comments on lines of their own and indentation
//! are left out. This is no parser of either language: an import or export is a line of its own that
//! starts at the margin, and text over several lines may not rest on its indentation.

use std::collections::BTreeSet;

use crate::read::ThemeFiles;

/// What is wrong with a line of a file: path within the theme, line from 1, and why in Dutch.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fault {
    /// The file, as `keep/store.js`.
    pub(super) path: String,
    /// The line, counted from 1.
    pub(super) line: usize,
    /// What is wrong.
    pub(super) why: String,
}

impl Fault {
    pub(super) fn new(path: &str, line: usize, why: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, why: why.into() }
    }
}

/// A stylesheet or script with what it imports put into it; any other file as it is.
pub(super) fn bundled(files: &ThemeFiles, path: &str) -> Result<Vec<u8>, Fault> {
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
    let mut bundler = Bundler { files, language, done: BTreeSet::new(), open: Vec::new() };
    bundler.file(path, true).map(String::into_bytes)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Language {
    Styles,
    Script,
}

struct Bundler<'a> {
    files: &'a ThemeFiles,
    language: Language,
    /// Files that stand in the result already.
    done: BTreeSet<String>,
    /// The way from the entry to the file at hand, to find circles.
    open: Vec<String>,
}

impl Bundler<'_> {
    /// A file after everything it imports.
    fn file(&mut self, path: &str, is_entry: bool) -> Result<String, Fault> {
        let text = self.files.get(path).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        let text = text.ok_or_else(|| Fault::new(path, 1, "dit bestand is er niet"))?;
        self.open.push(path.to_owned());
        let mut before = String::new();
        let mut body = String::new();
        let mut exports = Vec::new();
        for (number, line) in code_lines(&text) {
            if let Some(import) = self.import(line).map_err(|why| Fault::new(path, number, why))? {
                let target = beside(path, import.path);
                before.push_str(&self.imported(path, number, &target)?);
                body.push_str(&import.names(&target));
            } else if self.language == Language::Script && line.starts_with("export ") {
                let (name, rest) = export(line).map_err(|why| Fault::new(path, number, why))?;
                exports.push(name);
                body.push_str(if is_entry { line } else { rest });
                body.push('\n');
            } else {
                body.push_str(line.trim_start());
                body.push('\n');
            }
        }
        self.open.pop();
        self.done.insert(path.to_owned());
        Ok(before + &self.wrapped(path, &body, &exports, is_entry))
    }

    fn imported(&mut self, path: &str, number: usize, target: &str) -> Result<String, Fault> {
        if self.open.iter().any(|open| open == target) {
            return Err(Fault::new(path, number, "deze bestanden halen elkaar op"));
        }
        if self.done.contains(target) {
            return Ok(String::new());
        }
        if !self.files.contains_key(target) {
            return Err(Fault::new(path, number, format!("`{target}` is er niet")));
        }
        self.file(target, false)
    }

    fn import<'l>(&self, line: &'l str) -> Result<Option<Import<'l>>, String> {
        match self.language {
            Language::Styles if line.starts_with("@import") => style_import(line).map(Some),
            Language::Script if line.starts_with("import ") => script_import(line).map(Some),
            _ => Ok(None),
        }
    }

    /// A module keeps its names to itself, but for those it exports.
    fn wrapped(&self, path: &str, body: &str, exports: &[&str], is_entry: bool) -> String {
        if self.language == Language::Styles || is_entry {
            return body.to_owned();
        }
        let (module, names) = (module_name(path), exports.join(", "));
        format!("const {module} = (() => {{\n{body}return {{ {names} }};\n}})();\n")
    }
}

/// An import: what, and from where.
struct Import<'l> {
    names: Option<&'l str>,
    path: &'l str,
}

impl Import<'_> {
    fn names(&self, target: &str) -> String {
        self.names.map_or_else(String::new, |names| {
            format!("const {{{names}}} = {};\n", module_name(target))
        })
    }
}

fn style_import(line: &str) -> Result<Import<'_>, String> {
    let quoted = line.strip_prefix("@import \"").and_then(|rest| rest.strip_suffix("\";"));
    let path = quoted.ok_or("een import ziet eruit als `@import \"../kaart/kaart.css\";`")?;
    Ok(Import { names: None, path })
}

fn script_import(line: &str) -> Result<Import<'_>, String> {
    let rest = line.strip_prefix("import ").and_then(|rest| rest.strip_suffix("\";"));
    let import = rest.and_then(|rest| {
        if let Some(path) = rest.strip_prefix('"') {
            return Some(Import { names: None, path });
        }
        let (names, path) = rest.strip_prefix('{')?.split_once("} from \"")?;
        (!names.contains(" as ")).then_some(Import { names: Some(names), path })
    });
    import.ok_or_else(|| "een import ziet eruit als `import { naam } from \"./x.js\";`".to_owned())
}

/// The name an export gives, and its line without the word.
fn export(line: &str) -> Result<(&str, &str), String> {
    let rest = &line["export ".len()..];
    let named = ["function ", "async function ", "const ", "class "]
        .iter()
        .find_map(|keyword| rest.strip_prefix(keyword));
    let end = |name: &str| name.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '$');
    let name = named.and_then(|name| Some(&name[..end(name)?])).filter(|name| !name.is_empty());
    let name = name.ok_or("een export is een `function`, `const` of `class` met een naam")?;
    Ok((name, rest))
}

/// The lines that are code, by number: without empty ones and without comments that have lines
/// of their own.
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

/// The file a relative import means.
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

/// `my-list/csv.js` becomes `$my_list_csv_js`.
fn module_name(path: &str) -> String {
    let word = |c: char| if c.is_ascii_alphanumeric() { c } else { '_' };
    format!("${}", path.chars().map(word).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn theme(files: &[(&str, &str)]) -> ThemeFiles {
        files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
    }

    fn bundle(files: &[(&str, &str)], path: &str) -> Result<String, Fault> {
        let text = |bytes| String::from_utf8(bytes).expect("it was text");
        bundled(&theme(files), path).map(text)
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
    fn modules_stand_before_the_script_that_imports_them_and_keep_their_names_apart() {
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
            Ok("const $scripts_a_js = (() => {\nfunction twice(n) {\nreturn n * own;\n}\n\
                const own = 2;\nreturn { twice };\n})();\nconst { twice } = $scripts_a_js;\n\
                twice(1);\n")
        );
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
