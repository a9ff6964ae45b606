//! The names of pictures and documents, and how a text names them: `/media/foto.jpg`.

use std::borrow::Cow;

use crate::slug::{check_slug, slug};
use crate::source::media::MediaType;

/// The folder of the content with all of them.
pub(crate) const FOLDER: &str = "media";

/// The name of a file and its end in lower case; the end is empty when there is none.
pub(crate) fn stem_and_extension(name: &str) -> (&str, &str) {
    name.rsplit_once('.').unwrap_or((name, ""))
}

/// Checks the name of a file, which becomes part of a web address.
///
/// # Errors
/// What is wrong with it, in Dutch, and a name that is right.
pub(crate) fn check_name(name: &str) -> Result<(), (String, Option<String>)> {
    let (stem, extension) = stem_and_extension(name);
    let lower = extension.to_lowercase();
    let meant = || {
        let stem = slug(stem);
        check_slug(&stem).is_ok().then(|| format!("{stem}.{lower}"))
    };
    check_slug(stem).map_err(|why| (why, meant()))?;
    let is_known = MediaType::of_extension(extension).is_some();
    if is_known || lower == extension {
        return Ok(());
    }
    Err((format!("schrijf `.{lower}` met kleine letters"), meant()))
}

/// The name of the file that an address is of; an anchor is no part of it.
pub(crate) fn name(address: &str) -> Option<&str> {
    let name = address.strip_prefix("/media/")?;
    let name = name.split(['#', '?']).next().unwrap_or_default();
    (!name.is_empty() && !name.ends_with('/')).then_some(name)
}

/// The address in a text of a file of the folder, in one way: editors also write it as a path from the
/// content folder, or from the file that they are in.
pub(crate) fn address(written: &str) -> Cow<'_, str> {
    let path = written.strip_prefix("./").unwrap_or(written);
    let path = path.trim_start_matches("../");
    if path.starts_with("media/") && name(&format!("/{path}")).is_some() {
        return Cow::Owned(format!("/{path}"));
    }
    Cow::Borrowed(written)
}

#[cfg(test)]
mod tests {
    use super::{address, check_name, name};

    #[test]
    fn every_way_to_write_an_address_is_one() {
        for written in ["/media/a.jpg", "media/a.jpg", "../media/a.jpg", "./media/a.jpg"] {
            assert_eq!(address(written), "/media/a.jpg", "{written}");
        }
        for other in ["/media/", "media", "multimedia/a.jpg", "a.jpg", "https://a.nl/media/b.jpg"] {
            assert_eq!(address(other), other);
        }
        assert_eq!(name("/media/a.pdf#page=3"), Some("a.pdf"));
        assert_eq!(name("/media/"), None);
    }

    #[test]
    fn a_name_is_that_of_a_record_with_an_end() {
        let meant = |name: &str| check_name(name).expect_err(name).1;
        assert_eq!(meant("Foto van de Zaal.JPG").as_deref(), Some("foto-van-de-zaal.jpg"));
        assert_eq!(meant("één_ding.png").as_deref(), Some("een-ding.png"));
        assert_eq!(meant("foto.PNG").as_deref(), Some("foto.png"));
        assert_eq!(meant("…"), None);
        assert!(check_name("foto-2.jpg").is_ok());
    }
}
