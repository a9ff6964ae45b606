//! What the tests share: the base site, sites made of files, runs of the program, and diffs.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use jiff::civil::{Date, date};
use vindplaats::parse::Cache;
use vindplaats::plan::{measure, plan, weigh};
use vindplaats::problem::Problems;
use vindplaats::read::ThemeFiles;
use vindplaats::report::{self, Format};
use vindplaats::source::{Source, SourcePath, Sources};
use vindplaats::{Settings, edition_of, publish, read};
use walkdir::WalkDir;

/// Every test is built for this day.
pub(crate) const TODAY: Date = date(2026, 11, 22);

/// A folder of `tests/`.
pub(crate) fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// The sources of the smallest site that has one record of each kind.
pub(crate) fn base_site() -> Sources {
    static BASE: LazyLock<Sources> = LazyLock::new(|| {
        let mut problems = Problems::default();
        let sources = read::sources(&folder("base"), &mut problems).expect("tests/base is there");
        assert!(problems.is_empty(), "tests/base cannot be read");
        sources
    });
    BASE.clone()
}

/// All that is wrong with the sources, as a person reads it; `found` is what reading them gave.
pub(crate) fn report_of(sources: &Sources, found: Problems) -> String {
    report_on(TODAY, sources, found)
}

/// The same as of another day.
pub(crate) fn report_on(today: Date, sources: &Sources, found: Problems) -> String {
    let mut problems = found;
    let settings = Settings::on(today);
    edition_of(sources, &settings, &mut Cache::default(), &mut problems, &mut |_| ());
    rendered(&problems, |path| sources.get(path))
}

/// Problems as a person reads them; `source` gives the text of a file.
pub(crate) fn rendered<'p>(
    problems: &'p Problems,
    source: impl Fn(&SourcePath) -> Option<&'p Source>,
) -> String {
    let located = report::locate(problems, source);
    let format = Format::Text { colour: false };
    format!("{}{}", report::render(&located, format), report::summary(&located))
}

/// The lines of both texts: ` ` in both, `-` expected only, `+` found only.
pub(crate) fn diff(expected: &str, found: &str) -> String {
    let (a, b): (Vec<_>, Vec<_>) = (expected.lines().collect(), found.lines().collect());
    let common = common_lines(&a, &b);
    let (mut i, mut j, mut diff) = (0, 0, String::new());
    while i < a.len() || j < b.len() {
        let (mark, line) = if i < a.len() && j < b.len() && a[i] == b[j] {
            (i, j) = (i + 1, j + 1);
            (' ', a[i - 1])
        } else if j == b.len() || (i < a.len() && common[i + 1][j] >= common[i][j + 1]) {
            i += 1;
            ('-', a[i - 1])
        } else {
            j += 1;
            ('+', b[j - 1])
        };
        let _ = writeln!(diff, "{mark} {line}");
    }
    diff
}

/// How many lines `a[i..]` and `b[j..]` have in common, in order.
fn common_lines(a: &[&str], b: &[&str]) -> Vec<Vec<usize>> {
    let mut common = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            common[i][j] = if a[i] == b[j] {
                common[i + 1][j + 1] + 1
            } else {
                common[i + 1][j].max(common[i][j + 1])
            };
        }
    }
    common
}

/// Files by their path inside a folder, parts joined with `/`.
pub(crate) type Tree = BTreeMap<String, Vec<u8>>;

/// Every file under a folder.
pub(crate) fn tree(folder: &Path) -> Tree {
    let entries = WalkDir::new(folder).into_iter().map(|entry| entry.expect("can be read"));
    let files = entries.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let path = read::path_within(folder, entry.path()).expect("lies in the folder");
            (path.as_str().to_owned(), fs::read(entry.path()).expect("can be read"))
        })
        .collect()
}

/// Writes every file of a tree under a folder.
pub(crate) fn write_tree(folder: &Path, tree: &Tree) {
    for (path, bytes) in tree {
        write(&folder.join(path), bytes);
    }
}

/// Writes a file and the folders it lies in.
pub(crate) fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().expect("a file stands in a folder"))
        .and_then(|()| fs::write(path, bytes))
        .expect("the target folder can be written");
}

/// An empty folder for a test, whatever an earlier run left there.
pub(crate) fn fresh_folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("the folder of the last run can go");
    }
    fs::create_dir_all(&folder).expect("the target folder can be written");
    folder
}

/// A theme without design, that shows every value of a page: `mini/theme`, and for every page that
/// the real theme has a template for and it has not, one that shows the whole view.
pub(crate) fn mini_theme() -> Tree {
    let mut theme = tree(&folder("mini/theme"));
    for (path, bytes) in tree(&folder("../themes/vindplaats")) {
        let name = path.rsplit('/').next().expect("a path has a last part");
        let own = format!("templates/{name}");
        if bytes.starts_with(b"{% extends ") && !theme.contains_key(&own) {
            let page = name.trim_end_matches(".html");
            let template = format!(
                "{{% extends \"base.html\" %}}\n{{% block content -%}}\n<p>{page}</p>\n\
                 {{%- for key, value in page %}}{{{{ <show value={{value}} key={{key}} /> }}}}{{% endfor %}}\n\
                 {{% endblock %}}\n"
            );
            theme.insert(own, template.into_bytes());
        }
    }
    theme
}

/// What differs between two trees, file by file; nothing when they are equal.
pub(crate) fn tree_diff(expected: &Tree, found: &Tree) -> String {
    let mut text = String::new();
    let paths: BTreeSet<&String> = expected.keys().chain(found.keys()).collect();
    for path in paths {
        let _ = match (expected.get(path), found.get(path)) {
            (Some(_), None) => writeln!(text, "{path}: is gone"),
            (None, Some(_)) => writeln!(text, "{path}: is new"),
            (Some(old), Some(new)) if old != new => {
                let (old, new) = (String::from_utf8_lossy(old), String::from_utf8_lossy(new));
                writeln!(text, "{path}:\n{}", changed_lines(&diff(&old, &new)))
            }
            _ => Ok(()),
        };
    }
    text
}

/// The lines of a diff that are not in both texts.
fn changed_lines(diff: &str) -> String {
    let changed: Vec<_> = diff.lines().filter(|line| !line.starts_with(' ')).collect();
    changed.join("\n")
}

/// The site made in memory of these sources: every file, and what was reported.
pub(crate) fn site_of(
    sources: &Sources,
    theme: &ThemeFiles,
    settings: &Settings,
    cache: &mut Cache,
) -> (Tree, Problems) {
    let mut problems = Problems::default();
    let (mut files, mut buffer) = (Tree::new(), Vec::new());
    if let Some(publication) = publish(sources, theme, settings, cache, &mut problems, &mut |_| ())
    {
        let plan = plan(&publication);
        let paths: Vec<_> = plan.keys().cloned().collect();
        for (path, output) in plan {
            if let Some(bytes) = output.make(&publication, &mut buffer, &mut problems) {
                weigh(&publication.edition, &path, bytes.len(), &mut problems);
                files.insert(path, bytes.to_owned());
            }
        }
        let (paths, bytes) = (paths.iter().map(String::as_str), files.values().map(Vec::len).sum());
        measure(&publication.edition, paths, bytes, &mut problems);
    }
    (files, problems)
}

/// An offering: its name, its keys beside those that each must have, and its runs.
pub(crate) type Held<'a> = (&'a str, &'a str, &'a [&'a str]);

/// The base site with these offerings beside its own, made in memory.
pub(crate) fn site_with(offerings: &[Held<'_>], theme: &ThemeFiles) -> Tree {
    let mut sources = base_site();
    for (name, keys, runs) in offerings {
        let runs: Vec<String> = runs.iter().map(|run| format!("  - {{{run}}}\n")).collect();
        let key = if runs.is_empty() { "" } else { "uitvoeringen:\n" };
        let runs = [key, &runs.concat()].concat();
        let upkeep = "beheer: {gecontroleerd_op: 2026-11-01, herzien_voor: 2027-11-01}\n";
        let upkeep = if keys.contains("beheer:") { "" } else { upkeep };
        let has_kind = keys.lines().any(|line| line.starts_with("soort:"));
        let kind = if has_kind { "" } else { "soort: cursus\n" };
        let text = format!(
            "---\ntitel: {name}\n{kind}aanbieder: umc\n\
             samenvatting: Een samenvatting die lang genoeg is om te mogen, en dat over {name}.\n\
             doelgroepen: [opleider]\nrollen: [educator]\nthemas: [opleiden]\n{keys}\n{runs}\
             bronnen: [{{document: visie}}]\n{upkeep}---\n"
        );
        let path = SourcePath::new(format!("aanbod/{name}.md"));
        sources.insert(path.clone(), Source::new(&path, text));
    }
    let settings = Settings::on(TODAY);
    let (files, problems) = site_of(&sources, theme, &settings, &mut Cache::default());
    assert!(!files.is_empty(), "{:?}", problems.into_iter().collect::<Vec<_>>());
    files
}

/// How a command ended.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// The program with these arguments.
pub(crate) fn vindplaats<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vindplaats"));
    command.args(arguments).env("NO_COLOR", "1").env("COLUMNS", "100");
    command
}

/// Runs a command to its end; one that takes longer than `most` is killed, and fails the test.
pub(crate) fn run_within(command: &mut Command, most: Duration) -> Ended {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command can start");
    let stdout = drain(child.stdout.take().expect("is piped"));
    let stderr = drain(child.stderr.take().expect("is piped"));
    let started = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().expect("the command can be waited for") {
            break status;
        }
        if started.elapsed() > most {
            child.kill().expect("the command can be killed");
            panic!("{command:?} takes longer than {most:?}");
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    let text = |read: JoinHandle<String>| read.join().expect("the reader does not panic");
    Ended { code: status.code(), stdout: text(stdout), stderr: text(stderr) }
}

/// Reads a pipe beside the test, so that it never fills up.
fn drain(mut pipe: impl Read + Send + 'static) -> JoinHandle<String> {
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        pipe.read_to_end(&mut bytes).expect("a pipe can be read");
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

/// One second.
pub(crate) const SECONDS: Duration = Duration::from_secs(1);

/// `vindplaats build` of a folder, for the day of the tests.
pub(crate) fn build(content: &Path, theme: &Path, output: &Path) -> Command {
    let mut command = vindplaats(["build", "--date", "2026-11-22"]);
    command.arg("--content").arg(content);
    command.arg("--theme").arg(theme);
    command.arg("--output").arg(output);
    command
}
