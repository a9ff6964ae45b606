//! Texts that are made to be slow: what reading and checking costs grows with their length, not with
//! its square. In one run, bounded in processor time, which says little of what else the machine does.

use std::fs;
use std::process::Command;
use std::time::Duration;

use crate::support::{folder, fresh_folder, run_within, tree, vindplaats, write, write_tree};

/// Bytes of every text: what took its square would take minutes.
const SIZE: usize = 100_000;

/// Without optimisation all texts together take about a quarter of this.
const LIMITS: &str = "ulimit -v 4000000; ulimit -t 120";

/// A piece of a body that is repeated.
const REPEATED: &[&str] = &[
    "a",
    "[a](",
    "[",
    "]",
    "[]",
    "![",
    "[^",
    "](",
    ")[/",
    "[[a]] ",
    "[a][b] ",
    "[a](/x/) ",
    "[a](#b) ",
    "> ",
    ">",
    "- ",
    "- a\n",
    "- [ ] a\n",
    "1. ",
    "# ",
    "## h\n\n",
    "*",
    "*a_ ",
    "**a ",
    "~a ",
    "~~a",
    "`",
    "` ",
    "```\n",
    "==a ",
    "$$",
    "^a",
    "{#",
    " :",
    ": ",
    "a\n: b\n",
    "• a\n\n",
    "a\tb\n",
    "---\na: b\n",
    "a\n---\n",
    "| a |\n\n",
    "“a@b.nl”",
    "a\n: b\n\n",
    "<",
    "<b>",
    "<!-- ",
    "a <!-- b -->",
    "<!-- a\n-->\n\n",
    "&",
    "&amp;",
    "a@",
    "a@b.nl ",
    "a.",
    "www.",
    "https://",
    "https://a.nl ",
    "https://vindplaats.example/x/ ",
    "IOP ",
    "IOP/",
    "IOP.",
    "|a|b|\n",
    "a|",
    "\\",
    "\u{200b}a",
    "\u{7}\n",
    "\u{fffd}\n",
    "\u{a0}\u{200b}",
    "=======\n",
    "<<<<<<\n",
    "---\n\n",
    "> [!NOTE]\n> a\n\n",
    "\n",
    "\t",
    "\r",
];

/// A piece of front matter that is repeated below a key, within the size of a head.
const VALUES: &[&str] = &[
    "[",
    "{a: ",
    "- ",
    "? ",
    ", ",
    "\\",
    "a ",
    "a: ",
    "# a\n",
    "  b\n",
    "  - a #b\n",
    "  - #b\n",
    "  -\n",
    "\n",
    "titel: a\n",
    "x:\n",
    "x: 1\n",
    "x: &a\n",
    "x: *a\n",
    "\"",
    "'",
    "|",
    ">",
    "!",
    "%",
    "@",
    "\u{a0}",
    "\u{200b}",
];

#[test]
fn the_time_of_a_text_grows_with_its_length() {
    let content = fresh_folder("growth");
    write_tree(&content, &tree(&folder("base")));
    let good = fs::read_to_string(folder("base/aanbod/basis.md")).expect("the offering is there");
    let (head, _) = good.split_once("\n---\n").expect("the head ends");
    let mut texts: Vec<String> =
        REPEATED.iter().map(|piece| format!("{head}\n---\n\n{}", filled(piece))).collect();
    texts.extend(counted().map(|body| format!("{head}\n---\n\n{body}")));
    texts.push(format!("{head}\n---\n\n{}", wide_table_and_paragraphs()));
    let value = |piece: &&str| {
        format!(
            "{head}\nwebsite: {}\n---\n",
            &filled(piece).chars().take(SIZE / 4).collect::<String>()
        )
    };
    texts.extend(VALUES.iter().map(value));
    texts.push(format!(
        "{head}\n{}---\n",
        (0..2000).map(|key| format!("k{key}: 1\n")).collect::<Vec<_>>().concat()
    ));
    for (number, text) in texts.iter().enumerate() {
        write(&content.join(format!("aanbod/vijandig-{number}.md")), text.as_bytes());
    }
    write(&content.join("adressen.txt"), "/weg/\n".repeat(SIZE / 6).as_bytes());
    let check = vindplaats(["check", "--date", "2026-11-22"]);
    let mut limited = Command::new("sh");
    limited
        .args(["-c", &format!("{LIMITS}; exec \"$0\" \"$@\"")])
        .arg(check.get_program())
        .args(check.get_args());
    let ended = run_within(limited.arg("--content").arg(&content), Duration::from_mins(10));
    assert_eq!(ended.code, Some(1), "{}", ended.stderr);
    assert!(
        ended.stdout.len() < 60_000 * texts.len(),
        "of one file a limited number of problems is shown"
    );
}

fn filled(piece: &str) -> String {
    piece.repeat(SIZE / piece.len())
}

/// A table with a long head and no rows, and much below it.
fn wide_table_and_paragraphs() -> String {
    let row = |cell: &str| format!("{}|\n", cell.repeat(SIZE / 6));
    format!("{}{}\n{}", row("|a"), row("|-"), "a\n\n".repeat(SIZE / 6))
}

/// Bodies in which every piece is another.
fn counted() -> impl Iterator<Item = String> {
    let pieces: [fn(usize) -> String; 7] = [
        |n| format!("[a](/kennisbank/f{n}/) "),
        |n| format!("## h{n}\n\n[a](#g{n})\n\n"),
        |n| format!("a[^{n}]\n\n[^{n}]: b\n\n"),
        |n| format!("[^{n}]: a[^{}]\n\n", n + 1),
        |n| format!("[a{n}]: /x/\n"),
        |n| format!("{} ", "`".repeat(n % 400)),
        |n| format!("{}- a\n", " ".repeat(n % 400)),
    ];
    pieces.into_iter().map(|piece| {
        let mut body = String::new();
        for number in 0.. {
            if body.len() > SIZE {
                break;
            }
            body += &piece(number);
        }
        body
    })
}
