//! Whatever lies in the content folder, and whatever the disk does: a clear answer in bounded
//! time and memory, and the last good site stays whole.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use walkdir::WalkDir;

use crate::generated::generate;
use crate::support::{
    Ended, SECONDS, Tree, build, folder, fresh_folder, mini_theme, run_within, tree, tree_diff,
    vindplaats, write, write_tree,
};

/// What a build of a handful of files may use, without optimisation: kilobytes of address space, of
/// which the allocator reserves more than it uses, and seconds of the processor. How long that takes
/// says more about what else the machine does.
const LIMITS: &str = "ulimit -v 4000000; ulimit -t 20";

/// After so long a build hangs.
const MOST: Duration = Duration::from_mins(5);

const GOOD: Option<i32> = Some(0);
const PROBLEMS: Option<i32> = Some(1);
const COULD_NOT_RUN: Option<i32> = Some(2);

/// A site that was built once, and a copy of its content and theme to spoil.
struct Site {
    work: PathBuf,
    good: Tree,
}

impl Site {
    fn new(name: &str) -> Self {
        let work = fresh_folder(&format!("hostile-{name}"));
        write_tree(&work.join("content"), &tree(&folder("mini/content")));
        write_tree(&work.join("theme"), &mini_theme());
        let mut site = Self { work, good: Tree::new() };
        let ended = run_within(&mut site.command(), MOST);
        assert_eq!(ended.code, GOOD, "{}{}", ended.stdout, ended.stderr);
        site.good = tree(&site.output());
        site
    }

    fn content(&self, path: &str) -> PathBuf {
        self.work.join("content").join(path)
    }

    fn output(&self) -> PathBuf {
        self.work.join("public")
    }

    fn command(&self) -> Command {
        build(&self.work.join("content"), &self.work.join("theme"), &self.output())
    }

    /// The command in a shell, after these words: limits that the command then lives under.
    fn limited(&self, limits: &str) -> Command {
        let command = self.command();
        let mut limited = Command::new("sh");
        limited.args(["-c", &format!("{limits}; exec \"$0\" \"$@\"")]);
        limited.arg(command.get_program()).args(command.get_args());
        limited
    }

    /// Builds, in bounded time and memory, and makes sure the last good site is untouched.
    fn spoiled(&self) -> Ended {
        let ended = run_within(&mut self.limited(LIMITS), MOST);
        self.assert_whole(&ended);
        ended
    }

    /// A build that refuses for this reason, told with these words.
    fn assert_refused(&self, code: Option<i32>, words: &[&str]) {
        let ended = self.spoiled();
        let told = format!("{}{}", ended.stdout, ended.stderr);
        assert_eq!(ended.code, code, "{told}");
        for word in words {
            assert!(told.contains(word), "`{word}` is not said:\n{told}");
        }
    }

    /// What passes `check` must pass `build`: it says the same of a theme.
    fn assert_checked(&self, words: &[&str]) {
        let mut check = vindplaats(["check", "--date", "2026-11-22", "--content"]);
        check.arg(self.work.join("content")).arg("--theme").arg(self.work.join("theme"));
        let ended = run_within(&mut check, MOST);
        assert_eq!(ended.code, PROBLEMS, "{}{}", ended.stdout, ended.stderr);
        for word in words {
            assert!(ended.stdout.contains(word), "`{word}` is not said:\n{}", ended.stdout);
        }
    }

    fn assert_whole(&self, ended: &Ended) {
        self.assert_whole_but(ended, "");
    }

    /// Nothing was left beside the last good site but `own`.
    fn assert_whole_but(&self, ended: &Ended, own: &str) {
        assert!(!ended.stderr.contains("panicked"), "{}", ended.stderr);
        let difference = tree_diff(&self.good, &tree(&self.output()));
        assert!(difference.is_empty(), "the last good site changed:\n{difference}");
        let names = fs::read_dir(&self.work).expect("the folder is there");
        let mut names: Vec<_> =
            names.map(|entry| entry.expect("can be read").file_name()).collect();
        names.sort();
        names.retain(|name| name != own);
        assert_eq!(names, ["content", "public", "theme"], "something was left beside the site");
    }
}

/// One file with these bytes makes the build refuse, with the file's name and these words.
fn assert_file_refused(name: &str, path: &str, bytes: impl AsRef<[u8]>, words: &[&str]) {
    let site = Site::new(name);
    write(&site.content(path), bytes.as_ref());
    site.assert_refused(PROBLEMS, &[&[path], words].concat());
}

/// The mini site's offering with one text in the place of another.
fn offering(old: &str, new: &str) -> String {
    let text = fs::read_to_string(folder("mini/content/aanbod/basis.md")).expect("is there");
    assert!(text.contains(old), "the mini offering has `{old}`");
    text.replace(old, new)
}

#[test]
fn text_that_is_no_utf_8() {
    let bytes = [offering("Voor opleiders", "Voor ").as_bytes(), b"\xff\xfe\n"].concat();
    assert_file_refused("utf-8", "aanbod/basis.md", bytes, &["geen UTF-8"]);
}

#[test]
fn files_as_other_systems_write_them() {
    let site = Site::new("windows");
    let path = site.content("aanbod/basis.md");
    let text = fs::read_to_string(&path).expect("the offering is there");
    let kept =
        ["\u{feff}".to_owned() + &text, text.replace('\n', "\r\n"), text.replace('\n', "\r")];
    for text in kept {
        write(&path, text.as_bytes());
        let ended = run_within(&mut site.command(), MOST);
        assert_eq!(ended.code, GOOD, "{}{}", ended.stdout, ended.stderr);
        site.assert_whole(&ended);
    }
}

#[test]
fn tabs_in_front_matter() {
    let text = offering("soort: cursus", "soort:\n\tcursus");
    assert_file_refused("tab", "aanbod/basis.md", text, &["ongeldige-yaml", "tab"]);
}

#[test]
fn front_matter_without_an_end() {
    let text = offering("---\n\n## Voor wie", "\n## Voor wie");
    assert_file_refused("open", "aanbod/basis.md", text, &["bestandsvorm"]);
}

#[test]
fn an_empty_file() {
    assert_file_refused("empty", "aanbod/basis.md", "", &["bestandsvorm"]);
}

#[test]
fn values_ten_thousand_deep() {
    let nested = |open: &str, close: &str| open.repeat(10_000) + "x" + &close.repeat(10_000);
    let values = [
        nested("[", "]"),
        nested("{a: ", "}"),
        "[".repeat(10_000),
        nested("- ", ""),
        staircase(250),
        // As deep as a file that is not too large can be.
        staircase(900),
    ];
    let site = Site::new("deep-values");
    for value in values {
        let text = offering("soort: cursus", &format!("soort: {value}"));
        write(&site.content("aanbod/basis.md"), text.as_bytes());
        site.assert_refused(PROBLEMS, &["aanbod/basis.md", "fout["]);
    }
}

/// Maps in maps, each a space further to the right.
fn staircase(depth: usize) -> String {
    let lines: Vec<_> = (1..=depth).map(|depth| " ".repeat(depth) + "a:").collect();
    format!("\n{}", lines.join("\n"))
}

#[test]
fn texts_ten_thousand_deep_take_bounded_time() {
    let bodies = [
        ">".repeat(10_000),
        "[".repeat(10_000),
        "![".repeat(10_000) + &"](a)".repeat(10_000),
        "*a_".repeat(10_000),
        "`".repeat(10_000),
        "- ".repeat(10_000),
        "<".repeat(10_000),
        "|a".repeat(5_000) + "|\n" + &"|-".repeat(5_000) + "|\n" + &"|a".repeat(5_000),
        "&amp;".repeat(10_000),
        (0..900).map(|depth| " ".repeat(depth) + "- a\n").collect(),
    ];
    let site = Site::new("deep-text");
    let path = site.content("aanbod/basis.md");
    let good = fs::read_to_string(&path).expect("the offering is there");
    for body in bodies {
        write(&path, format!("{good}\n{body}\n").as_bytes());
        let ended = run_within(&mut site.limited(LIMITS), MOST);
        let told = format!("{}{}", ended.stdout, ended.stderr);
        let start = body.chars().take(20).collect::<String>();
        assert!([GOOD, PROBLEMS].contains(&ended.code), "{start}: {:?} {told}", ended.code);
        assert!(ended.code == GOOD || told.contains("aanbod/basis.md"), "{told}");
    }
}

#[test]
fn words_of_any_length_and_number_take_bounded_time() {
    let texts = [
        "a".repeat(80_000),
        "é".repeat(80_000),
        "[a](".repeat(60_000),
        "a-".repeat(120_000),
        "a.".repeat(120_000),
        "gezondheidszorg".repeat(22),
        "leerdoelgesprek".repeat(20_000),
        "(aB ".repeat(10_000),
        "AB (AB) ".repeat(10_000),
        "c++ .net C# ".repeat(10_000),
        "MET ".repeat(20_000),
    ];
    let site = Site::new("long-words");
    let path = site.content("aanbod/basis.md");
    let good = fs::read_to_string(&path).expect("the offering is there");
    for text in texts {
        write(&path, format!("{good}\n{text}\n").as_bytes());
        let ended = run_within(&mut site.limited("ulimit -v 4000000"), MOST);
        let told = format!("{}{}", ended.stdout, ended.stderr);
        assert!([GOOD, PROBLEMS].contains(&ended.code), "{}: {told}", &text[..8]);
    }
}

#[test]
fn an_alias_bomb() {
    let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..30 {
        let aliases = vec![format!("*a{}", level - 1); 10].join(", ");
        let _ = writeln!(bomb, "a{level}: &a{level} [{aliases}]");
    }
    let text = offering("soort: cursus\n", &bomb);
    assert_file_refused("bomb", "aanbod/basis.md", text, &["ongeldige-yaml", "ankers"]);
}

#[test]
fn a_file_of_100_megabytes() {
    let site = Site::new("large");
    let file = File::create(site.content("aanbod/groot.md")).expect("can be made");
    file.set_len(100 << 20).expect("a file may have holes");
    site.assert_refused(PROBLEMS, &["aanbod/groot.md", "102400 kB"]);
}

#[test]
fn paths_that_lead_out_of_the_site() {
    let changes = [
        ("/aanbod/oude-basis/", "/../../../etc/"),
        ("/aanbod/oude-basis/", "/aanbod/../../buiten/"),
        ("/aanbod/oude-basis/", "//buiten.example/"),
        ("/aanbod/oude-basis/", "'C:\\buiten'"),
        ("/aanbod/oude-basis/", "/aanbod/%2e%2e/buiten/"),
        ("aanbieder: umc", "aanbieder: ../aanbieders/umc"),
        ("aanbieder: umc", "aanbieder: /etc/passwd"),
        ("id: 2027-voorjaar", "id: ../2027"),
        ("(/kennisbank/feedback/#hoe-het-gaat)", "(/../../etc/passwd)"),
        ("(/kennisbank/feedback/#hoe-het-gaat)", "(../../../../etc/passwd)"),
        ("(/kennisbank/feedback/#hoe-het-gaat)", "(file:///etc/passwd)"),
    ];
    for (old, new) in changes {
        assert_file_refused("outside", "aanbod/basis.md", offering(old, new), &[]);
    }
}

#[test]
fn addresses_and_markup_that_run_scripts() {
    let links = [
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java&#115;cript:alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        "[x](vbscript:x)",
        "<javascript:alert(1)>",
        "![x](javascript:alert(1))",
        "[x]\n\n[x]: javascript:alert(1)",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "tekst <b onclick=alert(1)>vet</b>",
    ];
    for link in links {
        let text = offering("Voor opleiders", &format!("{link}\n\nVoor opleiders"));
        assert_file_refused("script", "aanbod/basis.md", text, &[]);
    }
    let text = offering("https://www.voorbeeld.nl/basis", "javascript:alert(1)");
    assert_file_refused("script", "aanbod/basis.md", text, &["javascript:alert(1)"]);
}

#[test]
fn links_and_devices_in_the_content() {
    let site = Site::new("links");
    let links = [
        ("aanbod/lus.md", "lus.md"),
        ("aanbod/lussen", ".."),
        ("aanbod/wachtwoorden.md", "/etc/passwd"),
        ("aanbod/alles", "/"),
        ("aanbod/nergens.md", "/nergens"),
    ];
    for (path, target) in links {
        symlink(target, site.content(path)).expect("a link can be made");
    }
    let fifo = Command::new("mkfifo").arg(site.content("aanbod/pijp.md")).status();
    assert!(fifo.is_ok_and(|status| status.success()), "a pipe can be made");
    let names = links.map(|(path, _)| path);
    site.assert_refused(PROBLEMS, &[&names[..], &["aanbod/pijp.md", "bestand-lezen"]].concat());
    let ended = site.spoiled();
    assert!(!ended.stdout.contains("root:"), "no link is followed:\n{}", ended.stdout);
}

#[test]
fn names_that_differ_in_case_alone_or_are_no_text() {
    let site = Site::new("names");
    for name in ["Basis.md", "BASIS.md"] {
        write(&site.content("aanbod").join(name), offering("oude-basis", "oud").as_bytes());
    }
    let bytes = std::ffi::OsStr::from_bytes(b"naam-\xff.md");
    write(&site.content("aanbod").join(bytes), b"x");
    write(&site.content("aanbod").join("een\nregel.md"), b"x");
    write(&site.content("aanbod/basis/index.md"), b"x");
    site.assert_refused(PROBLEMS, &["aanbod/Basis.md", "aanbod/BASIS.md", "aanbod/basis/index.md"]);
}

#[test]
fn a_template_with_a_mistake() {
    let cases = [
        ("offering.html", "{% if %}"),
        ("offering.html", "{% for x in page %}"),
        ("offering.html", "{{ page.er_is_niets.van }}"),
        ("offering.html", "{{ 1 / 0 }}{{ page.summary | onzin }}"),
        ("offering.html", "{% extends \"nergens.html\" %}"),
        ("offering.html", "{% extends \"offering.html\" %}"),
        ("card.html", "{{ card.er_is_niets.van }}"),
        ("card.html", "{{ card.title + 1 }}"),
    ];
    for (template, text) in cases {
        let site = Site::new("template");
        write(&site.work.join("theme/templates").join(template), text.as_bytes());
        let words = ["fout[sjabloon]", &format!("--> thema/templates/{template}:")];
        site.assert_refused(PROBLEMS, &words);
        site.assert_checked(&words);
    }
}

#[test]
fn a_template_that_goes_on_for_ever() {
    let ten = "{% for a in [0,1,2,3,4,5,6,7,8,9] %}".repeat(8) + "x" + &"{% endfor %}".repeat(8);
    for (text, told) in [
        (ten.as_str(), "groter dan 16 MB"),
        (
            "{%- for a in range(end=90000) -%}{%- for b in range(end=90000) -%}{%- endfor -%}{%- endfor -%}",
            "telde verder dan een miljoen",
        ),
        ("{% component z() %}{{ <z /> }}{% endcomponent z %}{{ <z /> }}", "recursion"),
        ("{% include \"offering.html\" %}", "Circular"),
        (
            "{% set a = \"x\" %}{% for b in range(end=60) %}{% set_global a = a ~ a %}{% endfor %}",
            "groeit uit zichzelf",
        ),
        (
            "{% set a = \"x\" %}{% for c in range(end=60) %}{% set_global b = a ~ a %}{% set_global a = b %}\
             {% endfor %}",
            "groeit uit zichzelf",
        ),
    ] {
        let site = Site::new("endless");
        let template = site.work.join("theme/templates/offering.html");
        write(&template, text.as_bytes());
        site.assert_refused(PROBLEMS, &["thema/templates/offering.html", told]);
        site.assert_checked(&["thema/templates/offering.html", told]);
    }
}

/// One error of the layout is one problem, that says on how many pages.
#[test]
fn a_theme_error_is_told_once() {
    let site = Site::new("theme-once");
    let layout = site.work.join("theme/templates/base.html");
    let text = fs::read_to_string(&layout).expect("there is a layout");
    write(&layout, text.replace("</body>", "{{ head.niets.echt }}</body>").as_bytes());
    let ended = site.spoiled();
    assert_eq!(ended.code, PROBLEMS);
    assert_eq!(ended.stdout.matches("fout[sjabloon]").count(), 1, "{}", ended.stdout);
    assert!(ended.stdout.contains("andere pagina’s"), "{}", ended.stdout);
    assert!(ended.stdout.contains("dit blijkt op de pagina `/"), "{}", ended.stdout);
}

#[test]
fn a_theme_with_files_that_are_not_what_they_seem() {
    let icon: &[u8] = b"{{ icon(name=\"nergens\") }}";
    for (path, bytes, told) in [
        ("templates/offering.html", b"x\n\xff".as_slice(), "UTF-8"),
        ("assets/style.css", b"x\n\xff".as_slice(), "regel 2: dit teken is geen UTF-8"),
        ("templates/offering.html", icon, "heeft geen pictogram `nergens`"),
        ("elders/offering.html", b"x", "hebben dezelfde naam"),
        ("published.txt", b"assets/style.css\nassets/style.css\n", "hebben dezelfde naam"),
        ("published.txt", b"assets/mijn stijl.css\n", "kan geen adres worden"),
    ] {
        let site = Site::new("theme-files");
        write(&site.work.join("theme").join(path), bytes);
        site.assert_refused(PROBLEMS, &[told]);
    }
}

#[test]
fn a_theme_that_is_not_all_there() {
    let site = Site::new("theme");
    fs::remove_file(site.work.join("theme/templates/offering.html")).expect("can be removed");
    site.assert_refused(PROBLEMS, &["offering.html"]);
    symlink("/etc/passwd", site.work.join("theme/assets/w.txt")).expect("a link can be made");
    site.assert_refused(COULD_NOT_RUN, &["theme/assets/w.txt"]);
    fs::remove_dir_all(site.work.join("theme")).expect("can be removed");
    fs::create_dir(site.work.join("theme")).expect("can be made");
    site.assert_refused(COULD_NOT_RUN, &["staat geen thema", "sjabloon", "--theme"]);
}

#[test]
fn an_output_folder_that_is_not_ours() {
    let mut site = Site::new("foreign");
    fs::remove_file(site.output().join(".vindplaats")).expect("the mark is there");
    write(&site.output().join("van-mij.txt"), b"laat staan");
    site.good = tree(&site.output());
    site.assert_refused(COULD_NOT_RUN, &["public", "niet door vindplaats gemaakt"]);
}

/// A system's and an editor's own files are nothing to report; what may hold work is named, and a file
/// that is no text never has the wrong encoding.
#[test]
fn files_that_systems_and_editors_leave() {
    let site = Site::new("leftovers");
    let own =
        ["Thumbs.db", "desktop.ini", ".DS_Store", "~$basis.docx", ".basis.md.swp", "basis.md~"];
    for name in own {
        write(&site.content("aanbod").join(name), b"\xd0\xcf\x11\xe0");
    }
    let quiet = run_within(&mut site.command(), MOST);
    assert_eq!(quiet.code, GOOD, "{}{}", quiet.stdout, quiet.stderr);
    assert!(!quiet.stdout.contains("bestandsplaats"), "{}", quiet.stdout);
    for name in ["#basis.md#", "basis.md.orig", "basis.md.rej", "basis.md.bak"] {
        write(&site.content("aanbod").join(name), b"\xd0\xcf\x11\xe0");
        let told = run_within(&mut site.command(), MOST);
        assert_eq!(told.code, GOOD, "{}", told.stdout);
        assert!(told.stdout.contains("in `basis.md`, en haal het dan weg"), "{}", told.stdout);
        fs::remove_file(site.content("aanbod").join(name)).expect("can be removed");
    }
    for (name, remedy) in [
        ("Nieuwe cursus.docx", "neem de tekst over in `aanbod/nieuwe-cursus.md`"),
        ("lijst.XLSX", "neem de rijen over met `vindplaats import`"),
        ("foto.jpg", "noem het bestand `media/foto.jpg`"),
        ("nieuw.md.txt", "noem het bestand `aanbod/nieuw.md`"),
        ("basis.md.txt", "`aanbod/basis.md` is er al"),
    ] {
        assert_file_refused("foreign-file", &format!("aanbod/{name}"), b"\xff\xd8", &[remedy]);
    }
}

#[test]
fn a_content_folder_that_is_a_link() {
    let site = Site::new("linked");
    let link = site.work.join("content/../inhoud");
    symlink("content", &link).expect("a link can be made");
    let output = site.output();
    let ended = run_within(&mut build(&link, &site.work.join("theme"), &output), MOST);
    assert_eq!(ended.code, GOOD, "{}{}", ended.stdout, ended.stderr);
    assert!(tree(&output) == site.good);
}

#[test]
fn an_output_folder_that_is_a_link() {
    let site = Site::new("output-link");
    let (folder, link) = (site.work.join("elders"), site.work.join("koppeling"));
    fs::create_dir(&folder).expect("can be made");
    symlink("elders", &link).expect("a link can be made");
    for _ in 0..2 {
        let (content, theme) = (site.work.join("content"), site.work.join("theme"));
        let ended = run_within(&mut build(&content, &theme, &link), MOST);
        assert_eq!(ended.code, GOOD, "{}{}", ended.stdout, ended.stderr);
        assert!(fs::symlink_metadata(&link).expect("is there").is_symlink());
        assert!(tree(&folder) == site.good);
    }
}

/// A mount cannot be replaced itself. Where the system lets nobody mount, there is nothing to see.
#[test]
fn an_output_folder_that_is_a_mount() {
    let site = Site::new("output-mount");
    let (content, theme) = (site.work.join("content"), site.work.join("theme"));
    let mount = site.work.join("schijf");
    fs::create_dir(&mount).expect("can be made");
    let command = build(&content, &theme, &mount);
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let script = "mount -t tmpfs none \"$0\" || exit 77; touch \"$0/CNAME\" && rm \"$0/CNAME\"; \
                  \"$@\" && touch \"$0/CNAME\" && \"$@\" && ls -A \"$0\"";
    let mut mounted = Command::new("unshare");
    mounted.args(["-rm", "sh", "-c", script]).arg(&mount).args(words);
    let ended = run_within(&mut mounted, MOST);
    if ended.code == Some(77) || ended.stderr.starts_with("unshare") {
        return;
    }
    assert_eq!(ended.code, GOOD, "{}{}", ended.stdout, ended.stderr);
    for told in ["stap voor stap", "gebleven in", "\nCNAME\n", "\naanbod\n"] {
        assert!(ended.stdout.contains(told), "{told}: {}", ended.stdout);
    }
    assert!(!ended.stdout.contains("vindplaats-nieuw"), "{}", ended.stdout);
}

/// A site of a version that kept no list of its files: what no page is called stays.
#[test]
fn what_others_put_in_an_output_without_a_list_stays() {
    let site = Site::new("output-unlisted");
    write(&site.output().join(".vindplaats"), b"");
    for name in ["CNAME", ".git/HEAD", ".gitignore", "oude-pagina/index.html"] {
        write(&site.output().join(name), b"x");
    }
    let ended = run_within(&mut site.command(), MOST);
    assert_eq!(ended.code, GOOD, "{}{}", ended.stdout, ended.stderr);
    let is_left = |name: &str| site.output().join(name).exists();
    assert!(["CNAME", ".git/HEAD", ".gitignore", "index.html"].iter().all(|name| is_left(name)));
    assert!(!is_left("oude-pagina"), "{}", ended.stdout);
}

#[test]
fn what_others_put_in_the_output_stays_or_is_named() {
    let site = Site::new("output-foreign");
    write(&site.output().join(".git/HEAD"), b"ref");
    write(&site.output().join("CNAME"), b"vindplaats.example");
    symlink("CNAME", site.output().join("koppeling")).expect("a link can be made");
    write(&site.output().join("aanbod/notitie.txt"), b"x");
    write(&site.output().join("index.html.gz"), b"x");
    let ended = run_within(&mut site.command(), MOST);
    assert_eq!(ended.code, GOOD, "{}{}", ended.stdout, ended.stderr);
    assert!(ended.stdout.contains("gebleven in"), "{}", ended.stdout);
    assert!(ended.stdout.contains("`.git`, `CNAME`, `koppeling`\n"), "{}", ended.stdout);
    assert!(ended.stdout.contains("`aanbod/notitie.txt`, `index.html.gz`\n"), "{}", ended.stdout);
    let left = |path: &str| fs::read(site.output().join(path)).unwrap_or_default();
    assert_eq!(left(".git/HEAD"), b"ref");
    assert_eq!(left("koppeling"), b"vindplaats.example");
    assert!(left("aanbod/notitie.txt").is_empty() && left("index.html.gz").is_empty());
    assert_eq!(left("index.html"), site.good["index.html"]);
}

#[test]
fn an_output_folder_within_what_the_site_is_made_of() {
    let site = Site::new("output-overlap");
    let (content, theme) = (site.work.join("content"), site.work.join("theme"));
    symlink("content", site.work.join("koppeling")).expect("a link can be made");
    for output in [
        "content",
        "content/uit",
        "content/aanbod/../uit",
        "koppeling/uit",
        "theme",
        "theme/uit",
        ".",
        "nergens/../content/uit",
    ] {
        let ended = run_within(&mut build(&content, &theme, &site.work.join(output)), MOST);
        assert_eq!(ended.code, COULD_NOT_RUN, "{output}: {}", ended.stdout);
        assert!(ended.stderr.contains("kies met `--output` een map ernaast"), "{}", ended.stderr);
        assert!(!ended.stderr.contains("leeg"), "{}", ended.stderr);
        site.assert_whole_but(&ended, "koppeling");
    }
}

/// `vindplaats check | head` ends quietly, with the code that it would have had.
#[test]
fn a_reader_that_has_seen_enough() {
    let site = Site::new("head");
    write(&site.content("aanbod/basis.md"), b"x");
    let words = site.command();
    let words = std::iter::once(words.get_program()).chain(words.get_args());
    let mut piped = Command::new("bash");
    piped.args(["-c", "\"$@\" | true; exit ${PIPESTATUS[0]}", "x"]).args(words);
    let ended = run_within(&mut piped, MOST);
    assert_eq!((ended.code, ended.stderr.as_str()), (PROBLEMS, ""));
}

#[test]
fn an_output_folder_that_cannot_be() {
    let site = Site::new("no-output");
    for output in ["/dev/full", "/dev/full/public", "/proc/public", "/"] {
        let (content, theme) = (site.work.join("content"), site.work.join("theme"));
        let ended = run_within(&mut build(&content, &theme, Path::new(output)), MOST);
        assert_eq!(ended.code, COULD_NOT_RUN, "{output}: {}{}", ended.stdout, ended.stderr);
        assert!(ended.stderr.starts_with("vindplaats: "), "{}", ended.stderr);
        site.assert_whole(&ended);
    }
}

/// No file may grow past a few kilobytes: to the program, the disk is full.
#[test]
fn a_full_disk() {
    let site = Site::new("full");
    let mut command = site.limited("trap '' XFSZ; ulimit -f 4");
    // Another address: every page changes, so that every file is written anew.
    let ended = run_within(command.args(["--base-url", "https://ander.example/pad/"]), MOST);
    assert_eq!(ended.code, COULD_NOT_RUN, "{}{}", ended.stdout, ended.stderr);
    assert!(
        ended.stderr.contains("kan `") && ended.stderr.contains("niet schrijven"),
        "{}",
        ended.stderr
    );
    site.assert_whole(&ended);
    let ended = run_within(&mut site.command(), MOST);
    assert_eq!(ended.code, GOOD, "{}", ended.stderr);
    site.assert_whole(&ended);
}

#[test]
fn output_that_cannot_be_printed() {
    let site = Site::new("stdout");
    let mut command = site.command();
    let full = File::options().write(true).open("/dev/full").expect("there is a full device");
    command.stdout(full).stderr(Stdio::piped());
    let ended = command.output().expect("the command can start");
    let told = String::from_utf8_lossy(&ended.stderr);
    assert!(!told.contains("panicked"), "{told}");
}

/// A build that is killed at any moment leaves the site as it was, and nothing in the way of
/// the next.
#[test]
fn a_killed_build() {
    let work = fresh_folder("hostile-killed");
    let (content, theme, output) =
        (work.join("content"), folder("../themes/vindplaats"), work.join("public"));
    generate::write(&content, 150).expect("the folder can be written");
    let ended = run_within(&mut build(&content, &theme, &output), SECONDS * 120);
    assert_eq!(ended.code, GOOD, "{}{}", ended.stdout, ended.stderr);
    let good = tree(&output);
    let mut command = build(&content, &theme, &work.join("other"));
    let ended = run_within(command.args(["--base-url", "https://ander.example/"]), SECONDS * 120);
    assert_eq!(ended.code, GOOD, "{}{}", ended.stdout, ended.stderr);
    let next = tree(&work.join("other"));
    let staging = work.join(".public.vindplaats-nieuw");
    for files in [0, 1, 40, 200, 500, 900] {
        // The remains of the last one are left for the build that follows.
        let _ = fs::remove_dir_all(&staging);
        let mut command = build(&content, &theme, &output);
        command.args(["--base-url", "https://ander.example/"]).stdout(Stdio::null());
        let mut child = command.stderr(Stdio::null()).spawn().expect("the command can start");
        while files_in(&staging) < files {
            let ended = child.try_wait().expect("the command can be asked");
            assert!(ended.is_none(), "the build was over before it wrote {files} files");
        }
        child.kill().expect("the command can be killed");
        child.wait().expect("the command can be waited for");
        let found = tree(&output);
        let is_whole = found == good || found == next;
        assert!(is_whole, "killed after {files} files: {}", tree_diff(&good, &found));
    }
    let ended = run_within(&mut build(&content, &theme, &output), SECONDS * 120);
    assert_eq!(ended.code, GOOD, "{}{}", ended.stdout, ended.stderr);
    assert!(tree(&output) == good, "the next build gives the same site");
    assert!(!staging.exists(), "what the killed builds left is gone");
}

/// How many files there are under a folder, which may be changing.
fn files_in(folder: &Path) -> usize {
    let entries = WalkDir::new(folder).into_iter().filter_map(Result::ok);
    entries.filter(|entry| entry.file_type().is_file()).count()
}
