//! A picture or document of the content: what is known of it without its bytes, which stay on the disk.

use std::fmt;
use std::path::PathBuf;

/// A file that can be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct MediaFile {
    pub media_type: MediaType,
    /// The length of what is published, which can be less than what is on the disk.
    pub length: usize,
    /// Of a picture.
    pub size: Option<Size>,
    /// Of what is published.
    pub fingerprint: String,
    pub on_disk: PathBuf,
}

/// Width and height as shown, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Size {
    pub width: usize,
    pub height: usize,
}

/// What a file is by its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MediaType {
    Jpeg,
    Png,
    Webp,
    Svg,
    Pdf,
    Pptx,
    Docx,
    Xlsx,
    Odp,
    Odt,
    Ods,
}

impl MediaType {
    /// Pictures first.
    pub(crate) const ALL: [Self; 11] = [
        Self::Jpeg,
        Self::Png,
        Self::Webp,
        Self::Svg,
        Self::Pdf,
        Self::Pptx,
        Self::Docx,
        Self::Xlsx,
        Self::Odp,
        Self::Odt,
        Self::Ods,
    ];

    /// The end of its names, and what readers know it by.
    pub(crate) const fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Webp => "webp",
            Self::Svg => "svg",
            Self::Pdf => "pdf",
            Self::Pptx => "pptx",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Odp => "odp",
            Self::Odt => "odt",
            Self::Ods => "ods",
        }
    }

    /// The type that files with this end are.
    pub(crate) fn of_extension(extension: &str) -> Option<Self> {
        let of_type = |one: &Self| one.extension() == extension;
        Self::ALL.into_iter().find(of_type).or((extension == "jpeg").then_some(Self::Jpeg))
    }

    pub(crate) const fn is_picture(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png | Self::Webp | Self::Svg)
    }
}

/// A number of bytes as people read it: "80 kB", "1,2 MB".
pub(crate) struct Length(pub usize);

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kilobytes = self.0.div_ceil(1000);
        if kilobytes < 1000 {
            return write!(f, "{kilobytes} kB");
        }
        match self.0.div_ceil(100_000) {
            tenths if tenths % 10 == 0 => write!(f, "{} MB", tenths / 10),
            tenths => write!(f, "{},{} MB", tenths / 10, tenths % 10),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Length, MediaType};

    #[test]
    fn lengths_are_rounded_up() {
        for (bytes, shown) in [
            (0, "0 kB"),
            (1, "1 kB"),
            (80_000, "80 kB"),
            (999_000, "999 kB"),
            (999_001, "1 MB"),
            (1_200_000, "1,2 MB"),
            (10_000_000, "10 MB"),
        ] {
            assert_eq!(Length(bytes).to_string(), shown);
        }
    }

    #[test]
    fn a_type_is_that_of_its_extension() {
        for one in MediaType::ALL {
            assert_eq!(MediaType::of_extension(one.extension()), Some(one));
        }
        assert_eq!(MediaType::of_extension("gif"), None);
    }
}
