//! What the program says: `console/*.md` hold command lines and what they give.
//!
//! A fenced block named `console` is a session in an empty folder: a line with `$ ` is a command,
//! what follows is what it prints, errors after `? 1` when it ends with that code. Of the shell
//! there are quoted arguments, `| head -N` for the first lines, and these commands, which stand
//! for an editor: `maak` puts the base site of the tests in a folder, `zet FILE TEXT` writes a
//! line at its end.
//!
//! `UPDATE=1 cargo test` writes what is printed now; then read the diff.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::Path;

use crate::support::{
    SECONDS, base_site, diff, folder, fresh_folder, mini_theme, run_within, vindplaats, write,
    write_tree,
};

const OPENING: &str = "```console\n";
const CLOSING: &str = "\n```\n";

#[test]
fn sessions_read_as_expected() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut failures = Vec::new();
    let entries = fs::read_dir(folder("console")).expect("tests/console is there");
    for entry in entries {
        let path = entry.expect("the folder can be read").path();
        let written = fs::read_to_string(&path).expect("the session was just listed");
        let name = path.file_stem().expect("a session has a name").to_string_lossy();
        let played = played(&name, &written);
        if update {
            fs::write(&path, played).expect("a session can be written");
        } else if played != written {
            failures.push(format!("{}:\n{}", path.display(), diff(&written, &played)));
        }
    }
    assert!(
        failures.is_empty(),
        "{}\n`UPDATE=1 cargo test` writes what is printed now",
        failures.join("\n")
    );
}

/// A terminal of an old Windows machine sends other letters than UTF-8.
#[test]
fn a_word_that_is_no_text() {
    use std::os::unix::ffi::OsStrExt as _;
    let words = [b"new".as_slice(), b"aanbod", b"Caf\xe9"].map(OsStr::from_bytes);
    let ended = run_within(&mut vindplaats(words), SECONDS * 20);
    assert_eq!(ended.code, Some(2));
    assert!(ended.stderr.contains("geen leesbare tekst"), "{}", ended.stderr);
}

/// The benchmark reads these lines.
#[test]
fn timings_are_told_for_each_stage() {
    let work = fresh_folder("console-timings");
    run(&work, "$ maak content");
    let told = run(&work, "$ vindplaats build --date 2026-11-22 --timings");
    let stages: Vec<_> = told.lines().filter_map(|line| line.split_once("  ")).collect();
    let names: Vec<_> = stages.iter().map(|(name, _)| *name).collect();
    assert_eq!((names.first(), names.last()), (Some(&"read"), Some(&"publish")), "{told}");
    for stage in ["parse", "link", "check", "plan", "render and write"] {
        assert!(names.contains(&stage), "{told}");
    }
    for (_, times) in stages {
        let words: Vec<_> = times.split_whitespace().collect();
        assert!(matches!(words[..], [_, "s", "wall", _, "s", "cpu"]), "{told}");
        assert!(
            [words[0], words[3]].iter().all(|seconds| seconds.parse::<f64>().is_ok()),
            "{told}"
        );
    }
}

/// The text with what its commands print now.
fn played(name: &str, written: &str) -> String {
    let mut parts = written.split(OPENING);
    let mut text = parts.next().expect("split gives one part at least").to_owned();
    for (number, part) in parts.enumerate() {
        let (session, after) = part.split_once(CLOSING).expect("a session is closed");
        let work = fresh_folder(&format!("console-{name}-{number}"));
        text += OPENING;
        let commands = session.lines().filter(|line| line.starts_with("$ "));
        let printed: Vec<_> = commands.map(|line| run(&work, line)).collect();
        text += printed.join("\n").trim_end();
        text += CLOSING;
        text += after;
    }
    text
}

/// A command line and what it prints.
fn run(work: &Path, line: &str) -> String {
    let (command, head) = match line.split_once(" | head -") {
        Some((command, lines)) => (command, lines.parse().expect("a number of lines")),
        None => (line, usize::MAX),
    };
    let words = words(command.trim_start_matches("$ "));
    let mut text = format!("{line}\n");
    match words[0].as_str() {
        "vindplaats" => {
            let ended = run_within(vindplaats(&words[1..]).current_dir(work), SECONDS * 20);
            for printed in ended.stdout.lines().take(head) {
                let _ = writeln!(text, "{printed}");
            }
            let code = ended.code.expect("the program is not killed");
            if code != 0 || !ended.stderr.is_empty() {
                let _ = write!(text, "? {code}\n{}", ended.stderr);
            }
        }
        "maak" => {
            let files = base_site().into_iter();
            let bytes = |text: &str| text.as_bytes().to_vec();
            let files = files.map(|(path, file)| (path.as_str().to_owned(), bytes(&file.text)));
            write_tree(&work.join(&words[1]), &files.collect());
            write_tree(&work.join("themes/vindplaats"), &mini_theme());
        }
        "zet" => {
            let path = work.join(&words[1]);
            if !path.exists() {
                write(&path, b"");
            }
            let mut file = OpenOptions::new().append(true).open(path).expect("can be written");
            writeln!(file, "{}", words[2]).expect("can be written");
        }
        other => panic!("`{other}` is no command here"),
    }
    // Where the session runs depends on the machine.
    text.replace(&work.display().to_string(), "/map")
}

/// The words of a command line; one with spaces stands in double quotes.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (index, part) in line.split('"').enumerate() {
        if index % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}
