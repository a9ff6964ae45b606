//! The bytes of a picture or document into what may be published of it. What it is, its content says, not
//! its name. A picture keeps the parts that make it and loses what tells who made it, when and where; a
//! document stays as it is. Nothing is unpacked or drawn: the work is linear in the bytes.

mod document;
mod exif;
mod flaw;
mod jpeg;
mod names;
mod png;
mod svg;
mod webp;

use self::exif::Orientation;
use self::flaw::Flaw;
pub(crate) use self::flaw::Refusal;
pub(crate) use self::names::{FOLDER, address, check_name, name, stem_and_extension};
use crate::rules::media_too_large;
use crate::source::media::{Length, MediaType, Size};

/// More than a photograph across a whole page needs.
const PICTURE_BYTES_MAX: usize = 400_000;

/// Of a picture, in pixels: a small file can hold a huge one.
const SIDE_MAX: usize = 4000;

/// As large as slides with pictures are.
pub(crate) const DOCUMENT_BYTES_MAX: usize = 10_000_000;

/// A file that may be published.
#[derive(Debug)]
pub(crate) struct Inspected {
    pub media_type: MediaType,
    pub bytes: Vec<u8>,
    pub size: Option<Size>,
}

/// A picture without what must not be published.
#[derive(Debug)]
struct Cleaned {
    bytes: Vec<u8>,
    orientation: Orientation,
}

/// The file with this name and these bytes.
///
/// # Errors
/// Why it cannot be published, and what to do.
pub(crate) fn inspect(name: &str, bytes: Vec<u8>) -> Result<Inspected, Refusal> {
    let media_type = recognised(&bytes).map_err(Flaw::refusal)?;
    let (stem, extension) = stem_and_extension(name);
    if MediaType::of_extension(extension) != Some(media_type) {
        return Err(Flaw::Misnamed { stem: stem.to_owned(), media_type }.refusal());
    }
    let (bytes, size) = match media_type {
        MediaType::Svg => svg::cleaned(&bytes).map(|(svg, size)| (svg.into_bytes(), Some(size))),
        picture if picture.is_picture() => pixels(picture, &bytes),
        MediaType::Pdf if !document::is_whole_pdf(&bytes) => Err(Flaw::Damaged),
        _ => Ok((bytes, None)),
    }
    .map_err(Flaw::refusal)?;
    check_length(media_type, bytes.len())?;
    check_size(media_type, size)?;
    Ok(Inspected { media_type, bytes, size })
}

fn recognised(bytes: &[u8]) -> Result<MediaType, Flaw> {
    match bytes {
        [0xff, 0xd8, 0xff, ..] => Ok(MediaType::Jpeg),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Ok(MediaType::Webp),
        _ if bytes.starts_with(png::SIGNATURE) => Ok(MediaType::Png),
        _ if bytes.starts_with(b"%PDF-") => Ok(MediaType::Pdf),
        _ if bytes.starts_with(document::PACKED) => document::packed(bytes),
        _ if svg::is_drawing(bytes) => Ok(MediaType::Svg),
        _ => Err(Flaw::of_foreign(bytes)),
    }
}

/// A picture of pixels, and its size as shown.
fn pixels(media_type: MediaType, bytes: &[u8]) -> Result<(Vec<u8>, Option<Size>), Flaw> {
    let Cleaned { bytes, orientation } = match media_type {
        MediaType::Png => png::cleaned(bytes)?,
        MediaType::Webp => webp::cleaned(bytes)?,
        _ => jpeg::cleaned(bytes).ok_or(Flaw::Damaged)?,
    };
    let found = imagesize::blob_size(&bytes).map_err(|_| Flaw::Damaged)?;
    let (width, height) = if orientation.is_on_its_side() {
        (found.height, found.width)
    } else {
        (found.width, found.height)
    };
    let has_area = width > 0 && height > 0;
    has_area.then_some((bytes, Some(Size { width, height }))).ok_or(Flaw::Damaged)
}

fn check_length(media_type: MediaType, length: usize) -> Result<(), Refusal> {
    let most = if media_type.is_picture() { PICTURE_BYTES_MAX } else { DOCUMENT_BYTES_MAX };
    if length > most { Err(too_long(media_type, length)) } else { Ok(()) }
}

/// The refusal of a file of too many bytes.
pub(crate) fn too_long(media_type: MediaType, length: usize) -> Refusal {
    let (what, most) = if media_type.is_picture() {
        ("deze afbeelding", PICTURE_BYTES_MAX)
    } else {
        ("dit document", DOCUMENT_BYTES_MAX)
    };
    let way_out = match media_type {
        MediaType::Jpeg | MediaType::Webp => {
            "maak haar hooguit 1600 pixels breed, en bewaar haar met kwaliteit 80"
        }
        MediaType::Png => "bewaar een foto als jpg of webp, hooguit 1600 pixels breed",
        MediaType::Svg => "vereenvoudig de tekening, of bewaar haar als png",
        _ => {
            "verklein de afbeeldingen erin en bewaar het opnieuw, of link naar de plek waar het staat"
        }
    };
    Refusal {
        rule: &media_too_large::RULE,
        message: format!("{what} is {} groot", Length(length)),
        hint: format!("het meeste wat mag is {}: {way_out}", Length(most)),
    }
}

fn check_size(media_type: MediaType, size: Option<Size>) -> Result<(), Refusal> {
    let Some(Size { width, height }) = size.filter(|_| media_type != MediaType::Svg) else {
        return Ok(());
    };
    if width.max(height) <= SIDE_MAX {
        return Ok(());
    }
    Err(Refusal {
        rule: &media_too_large::RULE,
        message: format!("deze afbeelding is {width} × {height} pixels"),
        hint: format!(
            "het meeste wat mag is {SIDE_MAX} pixels breed en hoog; 1600 pixels breed is overal scherp"
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn jpeg(orientation: u8) -> Vec<u8> {
        let entry =
            [b"\x01\x12\0\x03\0\0\0\x01\0", [orientation].as_slice(), b"\0\0GEHEIM"].concat();
        let notes = [b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01".as_slice(), &entry].concat();
        let segment = |marker: u8, bytes: &[u8]| {
            let length = u16::try_from(bytes.len() + 2).expect("is short").to_be_bytes();
            [&[0xff, marker], length.as_slice(), bytes].concat()
        };
        [
            b"\xff\xd8".to_vec(),
            segment(0xe0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
            segment(0xe1, &notes),
            segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0GEHEIM"),
            segment(0xed, b"Photoshop 3.0\0GEHEIM"),
            segment(0xfe, b"GEHEIM"),
            segment(0xc0, b"\x08\0\x03\0\x04\x01\x01\x11\0"),
            segment(0xda, b"\x01\x01\0\0\x3f\0"),
            b"scan\xff\0\xff\xd0scan".to_vec(),
            segment(0xe5, b"GEHEIM"),
            b"\xff\xff\xd9GEHEIM".to_vec(),
        ]
        .concat()
    }

    fn png() -> Vec<u8> {
        let chunk = |name: &[u8], bytes: &[u8]| {
            let length = u32::try_from(bytes.len()).expect("is short").to_be_bytes();
            [length.as_slice(), name, bytes, b"crc!"].concat()
        };
        [
            png::SIGNATURE.to_vec(),
            chunk(b"IHDR", b"\0\0\0\x04\0\0\0\x03\x08\x02\0\0\0"),
            chunk(b"tEXt", b"Author\0GEHEIM"),
            chunk(b"eXIf", b"GEHEIM"),
            chunk(b"IDAT", b"pixels"),
            chunk(b"IEND", b""),
            b"GEHEIM".to_vec(),
        ]
        .concat()
    }

    fn webp() -> Vec<u8> {
        let chunk = |name: &[u8], bytes: &[u8]| {
            let length = u32::try_from(bytes.len()).expect("is short").to_le_bytes();
            [name, length.as_slice(), bytes, if bytes.len() % 2 == 1 { b"\0" } else { b"" }]
                .concat()
        };
        let chunks = [
            b"WEBP".to_vec(),
            chunk(b"VP8X", b"\x0c\0\0\0\x03\0\0\x02\0\0"),
            chunk(b"VP8 ", b"pixels"),
            chunk(b"EXIF", b"GEHEIM!"),
            chunk(b"XMP ", b"GEHEIM"),
        ]
        .concat();
        let length = u32::try_from(chunks.len()).expect("is short").to_le_bytes();
        [b"RIFF", length.as_slice(), &chunks, b"GEHEIM"].concat()
    }

    const SVG: &str = "<?xml version=\"1.0\"?><!-- GEHEIM --><svg xmlns=\"http://www.w3.org/2000/svg\" \
        xmlns:i=\"http://i\" viewBox=\"0 0 4 3\"><metadata><i:x>GEHEIM</i:x></metadata><i:y>GEHEIM</i:y>\
        <style>rect > g { fill: url(#a) }</style><g i:z=\"GEHEIM\" data-w=\"GEHEIM\">\
        <text>A &amp; B<![CDATA[ < C]]></text><use xlink:href=\"#a\"/></g></svg>";

    fn samples() -> [(&'static str, Vec<u8>); 4] {
        [("a.jpg", jpeg(1)), ("a.png", png()), ("a.webp", webp()), ("a.svg", SVG.into())]
    }

    #[test]
    fn a_picture_keeps_what_makes_it_and_no_more() {
        for (name, bytes) in samples() {
            let found = inspect(name, bytes).expect(name);
            assert!(!found.bytes.windows(6).any(|part| part == b"GEHEIM"), "{name}");
            assert_eq!(found.size, Some(Size { width: 4, height: 3 }), "{name}");
            let again = inspect(name, found.bytes.clone()).expect(name);
            assert_eq!(again.bytes, found.bytes, "{name}");
        }
        let drawing = inspect("a.svg", SVG.into()).expect("is harmless").bytes;
        assert_eq!(
            String::from_utf8_lossy(&drawing),
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"><style>rect > g { fill: \
             url(#a) }</style><g><text>A &amp; B &lt; C</text><use href=\"#a\"/></g></svg>"
        );
    }

    #[test]
    fn a_photograph_on_its_side_is_shown_upright() {
        let turned = inspect("a.jpg", jpeg(6)).expect("is whole");
        assert_eq!(turned.size, Some(Size { width: 3, height: 4 }));
        assert!(turned.bytes.windows(6).any(|part| part == b"Exif\0\0"));
        assert!(!turned.bytes.windows(6).any(|part| part == b"GEHEIM"));
        let again = inspect("a.jpg", turned.bytes.clone()).expect("is whole");
        assert_eq!((again.bytes, again.size), (turned.bytes, turned.size));
    }

    #[test]
    fn whatever_is_cut_off_or_changed_has_an_answer() {
        for (name, bytes) in samples() {
            for end in 0..bytes.len() {
                let _ = inspect(name, bytes[..end].to_vec());
                for other in [0, 0x7f, 0xff] {
                    let mut changed = bytes.clone();
                    changed[end] = other;
                    let _ = inspect(name, changed);
                }
            }
        }
    }
}
