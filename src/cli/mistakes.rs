//! Mistakes on the command line, in Dutch: the parser's own texts are English. `--help` stays English.

use clap::CommandFactory;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::Cli;
use crate::names::nearest;

/// What to write after an option.
const VALUES: &[(&str, &str)] = &[
    ("--date", "een datum, bijvoorbeeld `--date 2027-03-01`"),
    ("--port", "een getal van 0 tot en met 65535, bijvoorbeeld `--port 4000`"),
    ("--threads", "een getal van 0 tot en met 1024, bijvoorbeeld `--threads 4`"),
    ("--content", "de map met de inhoud, bijvoorbeeld `--content content`"),
    ("--theme", "de map met het thema, bijvoorbeeld `--theme themes/vindplaats`"),
    ("--output", "de map voor de site, bijvoorbeeld `--output public`"),
    ("--base-url", "een webadres, bijvoorbeeld `--base-url https://vindplaats.example/`"),
];

/// The mistake with what to write instead; `None` when the text is no mistake but the help or version.
pub fn mistake(error: &clap::Error) -> Option<String> {
    let told = Told(error);
    let argument = told.one(ContextKind::InvalidArg);
    let message = match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => return None,
        ErrorKind::InvalidSubcommand | ErrorKind::MissingSubcommand => told.unknown_command(),
        ErrorKind::UnknownArgument if argument.starts_with('-') => told.unknown_option(&argument),
        ErrorKind::UnknownArgument => format!(
            "`{argument}` hoort hier niet: haal het weg, of zet een titel van meer woorden tussen \
             aanhalingstekens"
        ),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => told.wrong_value(&argument),
        ErrorKind::MissingRequiredArgument => {
            let missing = told.all(ContextKind::InvalidArg);
            format!(
                "hier ontbreekt {}",
                missing.iter().map(|name| word(name)).collect::<Vec<_>>().join(" en ")
            )
        }
        ErrorKind::ArgumentConflict => format!("{} staat er twee keer", option(&argument)),
        ErrorKind::TooManyValues => format!("{} heeft geen waarde", option(&argument)),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            format!("{} heeft één waarde", option(&argument))
        }
        ErrorKind::NoEquals => format!("schrijf `{argument}=…`"),
        ErrorKind::InvalidUtf8 => "een van de woorden is geen leesbare tekst".to_owned(),
        _ => "deze opdracht is niet te begrijpen".to_owned(),
    };
    Some(format!("{message}\nAlle opdrachten en opties: `vindplaats --help`"))
}

/// What a word of a command is, with an example.
fn word(name: &str) -> &'static str {
    match name {
        "<KIND>" => "de soort, zoals in `vindplaats new aanbod \"Feedback geven\"`",
        "<TITLE>" => "de titel, zoals in `vindplaats new aanbod \"Feedback geven\"`",
        "<SHELL>" => "de shell, zoals in `vindplaats completions bash`",
        _ => "een woord",
    }
}

/// An option as typed, without the name of its value.
fn option(argument: &str) -> String {
    format!("`{}`", argument.split(' ').next().unwrap_or_default())
}

/// What the parser tells of an error.
struct Told<'e>(&'e clap::Error);

impl Told<'_> {
    fn all(&self, kind: ContextKind) -> Vec<String> {
        match self.0.get(kind) {
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
        match nearest(&typed, commands.iter().copied()) {
            Some(nearest) => format!("`{typed}` is geen opdracht: bedoelde je `{nearest}`?"),
            None => format!("`{typed}` is geen opdracht: kies uit {}", commands.join(", ")),
        }
    }

    fn unknown_option(&self, argument: &str) -> String {
        match self.all(ContextKind::SuggestedArg).first() {
            Some(nearest) => {
                format!("de optie `{argument}` bestaat hier niet: bedoelde je {}?", option(nearest))
            }
            None => format!("de optie `{argument}` bestaat hier niet"),
        }
    }

    /// Why an address is refused; the reasons of the other values are the parser's, in English.
    fn why(&self, option: &str) -> String {
        let why = std::error::Error::source(self.0).filter(|_| option == "--base-url");
        why.map(|why| format!(" ({why})")).unwrap_or_default()
    }

    fn wrong_value(&self, argument: &str) -> String {
        let (name, typed) = (option(argument), self.one(ContextKind::InvalidValue));
        let wrong = if typed.is_empty() {
            format!("achter {name} ontbreekt de waarde")
        } else {
            format!("`{typed}` kan niet achter {name}")
        };
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
