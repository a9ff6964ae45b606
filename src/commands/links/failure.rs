//! Why a question got no answer, in words that tell an editor what to look at.

use std::io::ErrorKind;
use std::time::Duration;

/// What the client says.
pub(super) struct Error(pub ureq::Error);

/// What that means.
#[derive(Debug)]
pub(super) enum Failure {
    /// Nobody answers, and why.
    Silent(String),
    /// The question could not be put.
    Unaskable,
}

impl Error {
    /// Some servers break off when they are asked for the head alone.
    pub(super) fn may_be_of_head(&self) -> bool {
        match &self.0 {
            ureq::Error::Protocol(_) => true,
            ureq::Error::Io(error) => is_broken_off(error.kind()),
            _ => false,
        }
    }
}

fn is_broken_off(kind: ErrorKind) -> bool {
    use ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset, UnexpectedEof};
    matches!(kind, BrokenPipe | ConnectionAborted | ConnectionReset | UnexpectedEof)
}

pub(super) fn of(Error(error): &Error, timeout: Duration) -> Failure {
    let why = match error {
        ureq::Error::BadUri(_) | ureq::Error::Http(_) => return Failure::Unaskable,
        ureq::Error::HostNotFound => UNKNOWN_DOMAIN,
        ureq::Error::Timeout(_) => return too_slow(timeout),
        ureq::Error::LargeResponseHeader(..) => "het antwoord heeft een veel te grote kop",
        ureq::Error::Protocol(_) => "het antwoord is geen HTTP",
        ureq::Error::Rustls(error) => of_tls(error),
        ureq::Error::Tls(_) => NOT_SECURE,
        ureq::Error::Io(error) => match error.get_ref().and_then(|inner| inner.downcast_ref()) {
            Some(tls) => of_tls(tls),
            None if error.kind() == ErrorKind::TimedOut => return too_slow(timeout),
            None => of_kind(error),
        },
        _ => "geen verbinding",
    };
    Failure::Silent(why.to_owned())
}

const UNKNOWN_DOMAIN: &str = "het domein bestaat niet";
const NOT_SECURE: &str = "er komt geen beveiligde verbinding tot stand";

fn too_slow(timeout: Duration) -> Failure {
    Failure::Silent(format!("geen antwoord binnen {} seconden", timeout.as_secs_f32()))
}

fn of_tls(error: &rustls::Error) -> &'static str {
    match error {
        rustls::Error::InvalidCertificate(_) => "het certificaat is niet geldig",
        _ => NOT_SECURE,
    }
}

fn of_kind(error: &std::io::Error) -> &'static str {
    match error.kind() {
        ErrorKind::ConnectionRefused => "de server weigert de verbinding",
        ErrorKind::HostUnreachable | ErrorKind::NetworkUnreachable => "de server is onbereikbaar",
        kind if is_broken_off(kind) => "de server verbreekt de verbinding",
        // The resolver of the system has no kind of its own.
        _ if error.to_string().contains("lookup") => UNKNOWN_DOMAIN,
        _ => "geen verbinding",
    }
}
