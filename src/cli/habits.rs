//! What people type who know other programs, or another order of words, into what to type here.

use clap::CommandFactory;

use super::Cli;
use crate::catalogue::kind::Kind;
use crate::schema::meant::Meant;
use crate::schema::values::DATE;

/// Commands by other names.
const COMMANDS: &[(&str, &[&str])] = &[
    (
        "serve",
        &["start", "dev", "develop", "watch", "preview", "run", "live", "voorvertoning", "toon"],
    ),
    (
        "build",
        &[
            "bouw",
            "make",
            "generate",
            "compile",
            "publish",
            "publiceer",
            "deploy",
            "upload",
            "export",
        ],
    ),
    (
        "check",
        &["lint", "test", "validate", "verify", "controleer", "controle", "doctor", "nakijken"],
    ),
    ("new", &["nieuw", "create", "add", "maak", "toevoegen", "init", "generate-new"]),
    ("rename", &["hernoem", "hernoemen", "move", "mv"]),
    ("withdraw", &["intrekken", "trek-in", "archive", "archiveer"]),
    ("addresses", &["adressen", "address", "uitvoeringen"]),
];

/// Options by other names, without dashes and in lower case.
const OPTIONS: &[(&str, &[&str])] = &[
    (
        "--output",
        &["destination", "d", "o", "out", "output-dir", "dest", "publicdir", "public", "uitvoer"],
    ),
    ("--base-url", &["baseurl", "b", "base", "url", "site-url", "basis-url"]),
    (
        "--drafts",
        &["D", "draft", "builddrafts", "include-drafts", "show-drafts", "concepten", "with-drafts"],
    ),
    ("--port", &["p", "poort"]),
    (
        "--content",
        &[
            "c",
            "s",
            "i",
            "source",
            "src",
            "input",
            "contentdir",
            "content-dir",
            "inhoud",
            "dir",
            "root",
        ],
    ),
    ("--theme", &["t", "themesdir", "theme-dir", "thema"]),
    ("--date", &["today", "day", "dag", "datum", "clock", "now"]),
    ("--format json", &["json"]),
    ("--format github", &["github", "annotations"]),
    ("--format", &["f", "reporter", "output-format"]),
    ("--timings", &["time", "timing", "stats", "profile", "templatemetrics"]),
    ("--open", &["o", "browser", "openbrowser", "open-browser"]),
    ("--threads", &["j", "jobs", "n", "workers"]),
    ("--host", &["platform", "target", "provider"]),
    ("--version", &["v", "versie"]),
];

/// Options of other programs that are not needed here, each with the command they go with and why.
const NOT_NEEDED: &[(&str, &[&str], &str)] = &[
    (
        "serve",
        &["D", "drafts", "builddrafts", "draft"],
        "de voorvertoning laat concepten altijd zien",
    ),
    (
        "serve",
        &["w", "watch", "livereload", "reload", "poll"],
        "de voorvertoning volgt elke wijziging",
    ),
    (
        "serve",
        &["host", "bind", "interface", "ip"],
        "de voorvertoning is alleen op deze computer te zien",
    ),
    ("serve", &["no-browser", "noopen", "no-open"], "zonder `--open` gaat er geen browser open"),
    ("check", &["fix", "autofix"], "`check` verandert niets: de hulp zegt wat je schrijft"),
    ("check", &["all", "a", "full", "recursive", "r"], "`check` kijkt altijd alles na"),
    (
        "build",
        &["clean", "cleandestinationdir", "gc", "force", "f"],
        "elke keer wordt de hele site vervangen",
    ),
    ("build", &["minify"], "de bestanden zijn al klein"),
    (
        "build",
        &["future", "buildfuture", "buildexpired"],
        "de site toont wat op de dag van `--date` geldt",
    ),
    (
        "",
        &["config", "env", "environment", "e"],
        "wat voor de hele site geldt staat in `site.yaml`",
    ),
    (
        "",
        &["q", "quiet", "silent", "verbose", "debug", "loglevel", "v", "vv"],
        "er is één soort uitvoer",
    ),
    ("", &["strict", "werror", "fail-on-warnings"], "een waarschuwing houdt de site nooit tegen"),
];

/// The command that goes by another name, or that stands with its words between quotation marks.
pub(super) fn command(typed: &str) -> Option<String> {
    let plain = typed.to_lowercase();
    if plain == "version" || plain == "versie" {
        return Some("schrijf `vindplaats --version`".to_owned());
    }
    let named = COMMANDS.iter().find(|(_, others)| others.contains(&plain.as_str()));
    if let Some((command, _)) = named {
        return Some(format!("bedoelde je `vindplaats {command}`?"));
    }
    let (first, rest) = typed.split_once(' ')?;
    let exists = Cli::command().find_subcommand(first).is_some();
    exists.then(|| format!("haal de aanhalingstekens weg: `vindplaats {first} {rest}`"))
}

/// What to write for an option that its command does not have, in the whole line.
pub(super) fn option(words: &[String], typed: &str) -> Option<String> {
    let first = words.first().filter(|word| !word.starts_with('-'));
    let command = first.map_or("", String::as_str);
    let bare = typed.trim_start_matches(['-', '–', '—']);
    let bare = bare.split('=').next().unwrap_or_default();
    // Of one letter a capital is another option.
    let plain = &if bare.len() > 1 { bare.to_lowercase() } else { bare.to_owned() };
    let plain = plain.as_str();
    let unneeded = |(of, names, _): &&(&str, &[&str], &str)| {
        (*of == command || of.is_empty()) && names.contains(&plain)
    };
    let known = options(command);
    let exact = format!("--{plain}");
    if known.contains(&exact) {
        return Some(format!("schrijf twee streepjes: `{exact}`"));
    }
    let specific = NOT_NEEDED.iter().filter(|(of, ..)| !of.is_empty()).find(unneeded);
    let other = OPTIONS.iter().find(|(option, others)| {
        let name = option.split(' ').next().unwrap_or_default();
        others.contains(&plain) && known.iter().any(|known| known == name)
    });
    let unneeded =
        specific.or_else(|| other.is_none().then(|| NOT_NEEDED.iter().find(unneeded))?);
    if let Some((.., why)) = unneeded {
        return Some(format!("haal haar weg: {why}"));
    }
    if let Some((option, _)) = other {
        return Some(format!("bedoelde je `{option}`?"));
    }
    let cli = Cli::command();
    let has_it = |of: &&clap::Command| options(of.get_name()).contains(&exact);
    let typed_later = |of: &&clap::Command| words.iter().any(|word| word == of.get_name());
    let others = || cli.get_subcommands().filter(has_it);
    let of = others().find(typed_later).or_else(|| others().next())?.get_name();
    Some(if command.is_empty() {
        format!("zet opties achter de opdracht: `vindplaats {of} {exact} …`")
    } else {
        format!("die is voor `vindplaats {of}`")
    })
}

/// The long options of a command.
fn options(command: &str) -> Vec<String> {
    let mut cli = Cli::command();
    cli.build();
    let found = cli.find_subcommand(command).unwrap_or(&cli);
    found.get_arguments().filter_map(clap::Arg::get_long).map(|long| format!("--{long}")).collect()
}

/// What to write for a word that does not belong where it stands in the whole line.
pub(super) fn word(words: &[String], wrong: &str) -> String {
    let command = words.first().map_or("", String::as_str);
    let is_number = wrong.bytes().all(|b| b.is_ascii_digit());
    if [".", "content", "content/", "./content"].contains(&wrong) {
        return "haal het weg: de inhoudsmap is `content`, tenzij je met `--content` een andere noemt".to_owned();
    }
    let is_content = wrong.trim_matches(['.', '/', '\\']).starts_with("content");
    if wrong.starts_with(['–', '—']) {
        let name = wrong.trim_start_matches(['–', '—']);
        return format!("schrijf twee streepjes: `--{name}`");
    }
    match command {
        "new" => {
            let title = words.iter().skip(2).take_while(|word| !word.starts_with("--"));
            let title = title.map(String::as_str).collect::<Vec<_>>().join(" ");
            let kind = words.get(1).map_or("aanbod", String::as_str);
            format!("zet de titel tussen aanhalingstekens: `vindplaats new {kind} \"{title}\"`")
        }
        "serve" if is_number => format!("schrijf `vindplaats serve --port {wrong}`"),
        "check" if wrong.to_lowercase().ends_with(".md") || !is_content => {
            "haal het weg: `check` kijkt altijd alles na".to_owned()
        }
        "build" if !is_content => format!("schrijf `vindplaats build --output {wrong}`"),
        "build" | "check" | "serve" | "addresses" => {
            format!("schrijf `vindplaats {command} --content {wrong}`")
        }
        _ => "haal het weg".to_owned(),
    }
}

/// What is missing behind `vindplaats new`.
pub(super) fn new(words: &[String]) -> String {
    const EXAMPLE: &str = "`vindplaats new aanbod \"Feedback geven\"`";
    match words.get(1).filter(|word| !word.starts_with('-')) {
        None => format!("hier ontbreken de soort en de titel, zoals in {EXAMPLE}"),
        Some(word) if Kind::called(word).is_some() => {
            let kind = Kind::called(word).map_or("", Kind::singular);
            format!("hier ontbreekt de titel, zoals in `vindplaats new {kind} \"…\"`")
        }
        Some(title) => {
            format!("hier ontbreekt de soort, zoals in `vindplaats new aanbod \"{title}\"`")
        }
    }
}

/// A day in another notation, as the option takes it.
pub(super) fn day(typed: &str) -> Option<String> {
    let today = ["vandaag", "today", "nu", "now"].contains(&typed.to_lowercase().as_str());
    if today {
        return Some("laat `--date` weg: zonder is het vandaag".to_owned());
    }
    let day = (DATE.meant)(typed).and_then(Meant::value)?;
    Some(format!("schrijf `--date {day}`"))
}
