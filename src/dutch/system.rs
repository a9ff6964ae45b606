//! Errors of the operating system as Dutch sentences, so that no message to an editor is half English.

use std::io::{Error, ErrorKind};

/// Why the system refused, as a phrase after a colon.
pub(crate) fn why(error: &Error) -> String {
    let phrase = match error.kind() {
        ErrorKind::NotFound => "dat bestaat niet",
        ErrorKind::PermissionDenied => "je hebt daar geen rechten voor",
        ErrorKind::AlreadyExists => "dat bestaat al",
        ErrorKind::NotADirectory => "een deel van dit pad is geen map",
        ErrorKind::IsADirectory => "dat is een map",
        ErrorKind::DirectoryNotEmpty => "die map is niet leeg",
        ErrorKind::ReadOnlyFilesystem => "deze schijf is alleen te lezen",
        ErrorKind::StorageFull => "de schijf is vol",
        ErrorKind::QuotaExceeded => "je mag op deze schijf niet meer opslaan",
        ErrorKind::FileTooLarge => "het bestand wordt te groot voor deze schijf",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "iets anders gebruikt dat nu",
        ErrorKind::InvalidFilename => "de naam is te lang of mag hier niet",
        ErrorKind::CrossesDevices => "dat ligt op een andere schijf",
        ErrorKind::TooManyLinks => "er zijn te veel koppelingen naar",
        ErrorKind::AddrInUse => "dat is al in gebruik",
        ErrorKind::AddrNotAvailable => "dat adres heeft deze computer niet",
        ErrorKind::OutOfMemory => "er is te weinig geheugen",
        ErrorKind::TimedOut => "het duurde te lang",
        ErrorKind::Unsupported => "dat kan op dit systeem niet",
        ErrorKind::BrokenPipe => "de ontvanger luistert niet meer",
        ErrorKind::InvalidInput => "zo'n pad kan niet bestaan",
        _ => return other(error),
    };
    phrase.to_owned()
}

/// Errors that the standard library gives no name to; what is left keeps the system's own words.
fn other(error: &Error) -> String {
    match error.raw_os_error() {
        Some(5) => "de schijf geeft een leesfout of schrijffout".to_owned(),
        Some(23 | 24) => "er zijn te veel bestanden tegelijk open".to_owned(),
        Some(40) => "koppelingen verwijzen hier naar elkaar".to_owned(),
        _ => format!("het systeem zegt “{error}”"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_editor_meets_is_dutch() {
        for number in [
            1, 2, 5, 12, 13, 16, 17, 18, 20, 21, 22, 23, 24, 26, 27, 28, 30, 31, 32, 36, 38, 39,
            40, 98, 99, 110, 122,
        ] {
            let error = Error::from_raw_os_error(number);
            assert!(!why(&error).contains("os error"), "{number}: {}", why(&error));
        }
        assert!(why(&Error::from_raw_os_error(71)).starts_with("het systeem zegt “"));
    }
}
