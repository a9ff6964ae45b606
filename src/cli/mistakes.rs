//! Mistakes on the command line, in Dutch: the parser's own texts are English. `--help` stays English.

use clap::CommandFactory;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{Cli, habits};
use crate::names::nearest;

/// What to write after an option.
const VALUES: &[(&str, &str)] = &[
    ("--date", "een datum, bijvoorbeeld `--date 2027-03-01`"),
    ("--port", "een getal van 0 tot en met 65535, bijvoorbeeld `--port 4000`"),
    ("--threads", "een getal van 0 tot en met 1024, bijvoorbeeld `--threads 4`"),
    ("--content", "de map met de inhoud, bijvoorbeeld `--content content`"),
    ("--theme", "de map met het thema, bijvoorbeeld `--theme themes/vindplaats`"),
    ("--bron", "de naam van de bron, bijvoorbeeld `--bron leerhuis`"),
    ("--aanbieder", "de naam van de aanbieder, bijvoorbeeld `--aanbieder UMCG`"),
    ("--kolommen", "het kolommenbestand, bijvoorbeeld `--kolommen kolommen.yaml`"),
    ("--soort", "de soort van elke rij, bijvoorbeeld `--soort aanbod`"),
    ("--output", "de map voor de site, bijvoorbeeld `--output public`"),
    (
        "--repository",
        "het webadres van de map met code, bijvoorbeeld `--repository https://github.com/naam/map`",
    ),
    ("--base-url", "een webadres, bijvoorbeeld `--base-url https://vindplaats.example/`"),
];

/// The mistake in the words behind the program's name, with what to write instead; `None` when the text is
/// no mistake but the help or version.
pub fn mistake(error: &clap::Error, words: &[String]) -> Option<String> {
    let told = Told { error, words };
    let argument = told.one(ContextKind::InvalidArg);
    let message = match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => return None,
        ErrorKind::InvalidSubcommand | ErrorKind::MissingSubcommand => told.unknown_command(),
        ErrorKind::UnknownArgument if argument.starts_with('-') => told.unknown_option(&argument),
        ErrorKind::UnknownArgument => {
            format!("`{argument}` hoort hier niet: {}", habits::word(words, &argument))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => told.wrong_value(&argument),
        ErrorKind::MissingRequiredArgument if words.first().is_some_and(|word| word == "new") => {
            habits::new(words)
        }
        ErrorKind::MissingRequiredArgument
            if words.first().is_some_and(|word| word == "import") =>
        {
            "noem de tabel en haar bron, zoals in `vindplaats import lijst.csv --bron leerhuis`"
                .to_owned()
        }
        ErrorKind::MissingRequiredArgument => {
            "hier ontbreekt de shell, zoals in `vindplaats completions bash`".to_owned()
        }
        ErrorKind::ArgumentConflict => format!("{} staat er twee keer", option(&argument)),
        ErrorKind::TooManyValues => {
            format!("{0} heeft geen waarde: schrijf alleen {0}", option(&argument))
        }
        ErrorKind::InvalidUtf8 => "een van de woorden is geen leesbare tekst".to_owned(),
        _ => "deze opdracht is niet te begrijpen".to_owned(),
    };
    Some(format!("{message}\nAlle opdrachten en opties: `vindplaats --help`"))
}

/// An option as typed, without the name of its value.
fn option(argument: &str) -> String {
    format!("`{}`", argument.split(' ').next().unwrap_or_default())
}

/// What the parser tells of an error.
struct Told<'e> {
    error: &'e clap::Error,
    words: &'e [String],
}

impl Told<'_> {
    fn all(&self, kind: ContextKind) -> Vec<String> {
        match self.error.get(kind) {
            Some(ContextValue::String(text)) => vec![text.clone()],
            Some(ContextValue::Strings(texts)) => texts.clone(),
            _ => Vec::new(),
        }
    }

    fn one(&self, kind: ContextKind) -> String {
        self.all(kind).into_iter().next().unwrap_or_default()
    }

    fn unknown_command(&self) -> String {
        let typed = self.one(ContextKind::InvalidSubcommand);
        let commands = Cli::command();
        let commands: Vec<_> = commands.get_subcommands().map(clap::Command::get_name).collect();
        let habit = habits::command(&typed);
        match nearest(&typed, commands.iter().copied()) {
            _ if habit.is_some() => {
                format!("`{typed}` is geen opdracht: {}", habit.unwrap_or_default())
            }
            Some(nearest) => format!("`{typed}` is geen opdracht: bedoelde je `{nearest}`?"),
            None => format!("`{typed}` is geen opdracht: kies uit {}", commands.join(", ")),
        }
    }

    fn unknown_option(&self, argument: &str) -> String {
        // Of "-content" the parser names its first letter.
        let whole = self.words.iter().find(|word| word.starts_with(argument));
        let typed = whole.map_or(argument, String::as_str);
        let name = option(typed.split('=').next().unwrap_or(typed));
        let suggested = self.all(ContextKind::SuggestedArg);
        let hint = habits::option(self.words, typed)
            .or_else(|| Some(format!("bedoelde je {}?", option(suggested.first()?))));
        let hint = hint.map(|hint| format!(": {hint}")).unwrap_or_default();
        format!("de optie {name} bestaat hier niet{hint}")
    }

    /// Why an address is refused; the reasons of the other values are the parser's, in English.
    fn why(&self, option: &str) -> String {
        let why = std::error::Error::source(self.error).filter(|_| option == "--base-url");
        why.map(|why| format!(" ({why})")).unwrap_or_default()
    }

    fn wrong_value(&self, argument: &str) -> String {
        let (name, typed) = (option(argument), self.one(ContextKind::InvalidValue));
        let wrong = if typed.is_empty() {
            format!("achter {name} ontbreekt de waarde")
        } else {
            format!("`{typed}` kan niet achter {}", name.replace("`<SHELL>`", "`completions`"))
        };
        if let Some(hint) = habits::day(&typed).filter(|_| name == "`--date`") {
            return format!("{wrong}: {hint}");
        }
        let valid = self.all(ContextKind::ValidValue);
        let known = VALUES.iter().find(|(option, _)| name == format!("`{option}`"));
        match (self.all(ContextKind::SuggestedValue).first(), known) {
            (Some(nearest), _) => format!("{wrong}: bedoelde je `{nearest}`?"),
            _ if !valid.is_empty() => format!("{wrong}: kies uit {}", valid.join(", ")),
            (None, Some((option, what))) => format!("{wrong}{}: schrijf {what}", self.why(option)),
            (None, None) => wrong,
        }
    }
}
