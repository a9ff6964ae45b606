//! The shape of the source: what each file looks like, and which layer may use which. And what no
//! file of the repository may be or say.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use walkdir::WalkDir;

use crate::support::tree;

/// From the ground up: a module uses itself and what stands before it.
const LAYERS: &str = "source names problem rules slug formats intake schema dutch host repository policy catalogue edit url content_type routes addresses \
    revisions outward parse link media cms settings edition open_data feedback check read search finder form templates terms parts publication output pages \
    outputs plan import lib report write serve cli commands main";

/// The modules that may touch the disk.
const TOUCH_DISK: &[&str] = &["read", "write", "serve", "commands"];

/// Files that import each other can only be read together: no more of them than this.
const CIRCLE_MAX: usize = 3;

const LINES_MAX: usize = 400;
const COLUMNS_MAX: usize = 120;

/// The lists that hold a part of every file in a folder: the folder, the file of the list, how a
/// part is listed, and what marks a file that must be in it.
const LISTS: &[(&str, &str, &str, &str)] = &[
    ("check", "check/mod.rs", "::CHECK,", "pub(super) const CHECK: Check"),
    ("rules", "rules/mod.rs", "::RULE,", "pub(crate) const RULE: Rule"),
    ("pages", "pages/mod.rs", "::outputs)", "pub(crate) fn outputs"),
    ("outputs", "outputs/mod.rs", "::outputs)", "pub(crate) fn outputs"),
];

/// Path inside `src/` and text of every source file.
fn sources() -> Vec<(String, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let text = |bytes| String::from_utf8(bytes).expect("source is UTF-8");
    let files = tree(&src).into_iter().filter(|(path, _)| path.rsplit('.').next() == Some("rs"));
    files.map(|(path, bytes)| (path, text(bytes))).collect()
}

fn assert_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn files_start_with_what_they_are_for_and_stay_short() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        if !text.starts_with("//! ") {
            wrong.push(format!("src/{path}: begin with `//!` and what the module is for"));
        }
        if text.lines().count() > LINES_MAX {
            wrong.push(format!("src/{path}: over {LINES_MAX} lines: split it by subject"));
        }
        for (line, number) in text.lines().zip(1..) {
            if line.chars().count() > COLUMNS_MAX {
                wrong.push(format!("src/{path}:{number}: over {COLUMNS_MAX} columns: break it"));
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn nothing_is_left_for_later() {
    const LEFT: &[(&str, &str)] = &[
        (".unwrap()", "use `?`, or `expect` with why it cannot happen"),
        ("todo!", "write it now"),
        ("unimplemented!", "write it now"),
        ("#[ignore", "mend the test or remove it"),
        ("dbg!", "remove it"),
    ];
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        for (left, remedy) in LEFT.iter().filter(|(left, _)| text.contains(left)) {
            wrong.push(format!("src/{path}: `{left}`: {remedy}"));
        }
    }
    assert_none(&wrong);
}

#[test]
fn layers_use_only_what_lies_below_them() {
    let place = |module: &str| LAYERS.split_whitespace().position(|layer| layer == module);
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let module = path.split(['/', '.']).next().expect("a path has a first part");
        let Some(own) = place(module) else {
            wrong.push(format!("src/{path}: give `{module}` a place in LAYERS, here in tidy.rs"));
            continue;
        };
        for used in used_modules(&text) {
            if place(&used).is_some_and(|used| used > own) {
                wrong.push(format!(
                    "src/{path}: `{module}` uses `{used}`, a layer above it: move what it needs down"
                ));
            }
        }
    }
    assert_none(&wrong);
}

/// The modules of this crate that a file names, comments left out.
fn used_modules(text: &str) -> BTreeSet<String> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let code = code.collect::<Vec<_>>().join("\n").replace("super::super::", "crate::");
    let mut used = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        let group = rest.strip_prefix('{').and_then(|group| group.split('}').next());
        for name in group.unwrap_or(rest).split(',').take(if group.is_some() { 99 } else { 1 }) {
            let is_name = |letter: char| letter.is_ascii_lowercase() || letter == '_';
            used.insert(name.trim().chars().take_while(|letter| is_name(*letter)).collect());
        }
    }
    used
}

#[test]
fn circles_of_imports_stay_small() {
    let sources = sources();
    let modules = sources.iter().map(|(path, _)| (module_path(path), path.as_str())).collect();
    let imported = |(path, text): &(String, String)| imports(&module_path(path), text, &modules);
    let graph: BTreeMap<&str, BTreeSet<&str>> =
        sources.iter().map(|source| (source.0.as_str(), imported(source))).collect();
    let reached: BTreeMap<&str, BTreeSet<&str>> =
        graph.keys().map(|path| (*path, reached_from(path, &graph))).collect();
    let circle_of = |path: &str| -> Vec<&str> {
        let others = reached[path].iter().copied();
        others.filter(|other| reached[other].contains(path)).collect()
    };
    let largest = graph.keys().map(|path| circle_of(path)).max_by_key(Vec::len);
    let largest = largest.expect("there are files");
    assert!(
        largest.len() <= CIRCLE_MAX,
        "{} files import each other in a circle: move what they share to a file below them\n{}",
        largest.len(),
        largest.join("\n")
    );
}

/// The module a file holds: `catalogue/kind.rs` is `catalogue::kind`, `lib.rs` the root.
fn module_path(path: &str) -> Vec<&str> {
    let parts = path.trim_end_matches(".rs").split('/');
    parts.filter(|part| !["mod", "lib"].contains(part)).collect()
}

/// The files that the `use` lines of a module name, those of its tests left out.
fn imports<'f>(
    module: &[&str],
    text: &str,
    modules: &BTreeMap<Vec<&str>, &'f str>,
) -> BTreeSet<&'f str> {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let code: Vec<&str> =
        code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join(" ");
    let uses = code.split(';').filter_map(|statement| statement.rsplit_once("use "));
    let mut files = BTreeSet::new();
    for path in uses.flat_map(|(_, tree)| paths_of(tree)) {
        let mut full = module.to_vec();
        for part in path.split("::").map(str::trim) {
            match part {
                "crate" => full.clear(),
                "super" => drop(full.pop()),
                "self" => {}
                name => full.push(name),
            }
        }
        let is_own = ["crate::", "super::", "self::"].iter().any(|root| path.starts_with(root));
        let file = (0..=full.len()).rev().find_map(|length| modules.get(&full[..length]));
        files.extend(file.filter(|_| is_own).filter(|file| module_path(file) != module));
    }
    files
}

/// `a::{b, c::{d}}` as `a::b` and `a::c::d`.
fn paths_of(tree: &str) -> Vec<String> {
    let Some((root, group)) = tree.trim().split_once('{') else {
        return vec![tree.trim().to_owned()];
    };
    let (mut depth, mut members) = (0, vec![String::new()]);
    for letter in group.trim_end().trim_end_matches('}').chars() {
        depth += i32::from(letter == '{') - i32::from(letter == '}');
        match letter {
            ',' if depth == 0 => members.push(String::new()),
            _ => members.last_mut().expect("there is one from the start").push(letter),
        }
    }
    let members = members.iter().filter(|member| !member.trim().is_empty());
    let paths = members.flat_map(|member| paths_of(member));
    paths.map(|path| format!("{root}{path}")).collect()
}

/// Every file that a file imports, or that those import, and so on.
fn reached_from<'f>(path: &str, graph: &BTreeMap<&'f str, BTreeSet<&'f str>>) -> BTreeSet<&'f str> {
    let mut reached = BTreeSet::new();
    let mut next: Vec<&str> = graph[path].iter().copied().collect();
    while let Some(path) = next.pop() {
        if reached.insert(path) {
            next.extend(&graph[path]);
        }
    }
    reached
}

#[test]
fn only_the_outer_layers_touch_the_disk() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let module = path.split(['/', '.']).next().expect("a path has a first part");
        if text.contains("std::fs") && !TOUCH_DISK.contains(&module) {
            wrong.push(format!("src/{path}: `std::fs`: have one of {TOUCH_DISK:?} do it"));
        }
    }
    assert_none(&wrong);
}

#[test]
fn every_part_is_in_its_list() {
    let sources = sources();
    let mut wrong = Vec::new();
    for (folder, list, listed, made) in LISTS {
        let (_, text) = sources.iter().find(|(path, _)| path == list).expect("the list is there");
        let files = sources.iter().filter(|(_, text)| text.contains(made));
        for (path, _) in files.filter(|(path, _)| path.starts_with(&format!("{folder}/"))) {
            let name = path.trim_start_matches(folder).trim_matches('/').trim_end_matches(".rs");
            let name = name.trim_end_matches("/mod").replace('/', "::");
            if name != "mod" && !text.contains(&format!("{name}{listed}")) {
                wrong.push(format!("src/{path}: add `{name}{listed}` to the list in src/{list}"));
            }
        }
        assert!(text.contains(listed), "src/{list}: its list is not found; correct LISTS here");
    }
    assert_none(&wrong);
}

/// Where systems keep the folders of people. Not written as paths: this file is looked at too.
const OF_PEOPLE: &[&str] = &["home", "Users", "root", "work"];

/// Folders that hold what was made, when git cannot tell what was not.
const MADE: &[&str] = &[".git", "target", "public", "node_modules"];

#[test]
fn nothing_is_left_of_somebodys_machine() {
    let mut wrong = Vec::new();
    for path in repository() {
        let name = path.rsplit('/').next().unwrap_or_default();
        if name.contains(".tmp.") {
            wrong.push(format!("{path}: remove it, or give it a name that says what it is for"));
        }
        // Pictures are no text, and a file that was just removed is still listed.
        let text = fs::read_to_string(root().join(&path)).unwrap_or_default();
        for (line, number) in text.lines().zip(1..).filter(|(line, _)| names_a_machine(line)) {
            wrong.push(format!("{path}:{number}: name no folder of a machine: {}", line.trim()));
        }
    }
    assert_none(&wrong);
}

#[test]
fn a_folder_of_a_machine_is_told_from_other_paths() {
    for folder in OF_PEOPLE {
        assert!(names_a_machine(&format!("see `/{folder}/x/main`")), "{folder}");
        assert!(names_a_machine(&format!("/{folder}/x")), "{folder}");
        assert!(names_a_machine(&format!("file:///{folder}/x")), "{folder}");
        assert!(!names_a_machine(&format!("https://a.nl/{folder}/x")), "{folder}");
        assert!(!names_a_machine(&format!("src/{folder}/x, ../{folder}/x")), "{folder}");
        assert!(!names_a_machine(&format!("{folder}/x, /{folder}/ and /{folder}")), "{folder}");
    }
    let users = OF_PEOPLE[1];
    assert!(names_a_machine(&format!("C:\\{users}\\x")));
    assert!(names_a_machine(&format!("\"c:\\\\{users}\\\\x\"")));
    assert!(!names_a_machine(&format!("\\{users}\\x")));
}

/// True for a path that begins in one of these folders, and names something in it.
fn names_a_machine(line: &str) -> bool {
    let line = line.replace("\\\\", "\\").replace("file://", " ");
    let begins_path = |before: &str| {
        let last = before.chars().next_back();
        !last.is_some_and(|last| last.is_alphanumeric() || "/._-~*$})]>".contains(last))
    };
    let goes_on = |after: &str| after.starts_with(|next: char| next.is_alphanumeric());
    let is_drive = |before: &str| before.ends_with(|last: char| last.is_ascii_alphabetic());
    let found = |path: String, may_begin: &dyn Fn(&str) -> bool| {
        let mut places = line.match_indices(&path);
        places.any(|(at, path)| may_begin(&line[..at]) && goes_on(&line[at + path.len()..]))
    };
    OF_PEOPLE.iter().any(|folder| {
        found(format!("/{folder}/"), &begins_path) || found(format!(":\\{folder}\\"), &is_drive)
    })
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file of the repository: those that git knows, or all when there is no git.
fn repository() -> Vec<String> {
    let listed = Command::new("git").args(["ls-files", "-z"]).current_dir(root()).output();
    let listed = listed.map(|listed| listed.stdout).unwrap_or_default();
    let listed = String::from_utf8(listed).expect("names are UTF-8");
    if !listed.is_empty() {
        return listed.split_terminator('\0').map(str::to_owned).collect();
    }
    let is_kept = |name: &str| !MADE.contains(&name);
    let all = WalkDir::new(root()).into_iter();
    let all = all.filter_entry(|entry| entry.file_name().to_str().is_some_and(is_kept));
    let files = all.filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    let within = |path: &Path| path.strip_prefix(root()).ok()?.to_str().map(str::to_owned);
    files.filter_map(|entry| within(entry.path())).collect()
}
