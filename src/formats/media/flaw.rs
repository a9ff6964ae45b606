//! Why a file cannot be published, in the words of a problem.

use imagesize::ImageType;

use crate::problem::Rule;
use crate::rules::media_unusable;
use crate::source::media::MediaType;

/// A problem of a file.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub rule: &'static Rule,
    pub message: String,
    pub hint: String,
}

#[derive(Debug)]
pub(super) enum Flaw {
    Empty,
    Damaged,
    /// A picture that moves.
    Moving,
    /// Only notes that are not published tell which side of it is up.
    Turned,
    Macros,
    /// The content is right, the end of the name is not.
    Misnamed {
        stem: String,
        media_type: MediaType,
    },
    /// A drawing with something in it that may not be there.
    Harmful {
        what: String,
        hint: &'static str,
    },
    Unknown,
    /// Another kind of file.
    Foreign {
        what: &'static str,
        hint: &'static str,
    },
}

const ALLOWED: &str = "een afbeelding mag jpg, png, webp of svg zijn, een document pdf, pptx, docx, xlsx, odp, odt \
     of ods";

impl Flaw {
    pub(super) fn refusal(self) -> Refusal {
        let (message, hint) = match self {
            Self::Empty => {
                ("dit bestand is leeg".to_owned(), "bewaar of kopieer het opnieuw".into())
            }
            Self::Damaged => (
                "dit bestand is beschadigd of niet heel".to_owned(),
                "open het, en bewaar of kopieer het opnieuw".to_owned(),
            ),
            Self::Moving => (
                "deze afbeelding beweegt".to_owned(),
                "bewaar één beeld ervan als png: wie leest, kan haar niet stilzetten".to_owned(),
            ),
            Self::Turned => (
                "deze afbeelding ligt op haar kant: wat haar rechtop zet, wordt niet gepubliceerd"
                    .to_owned(),
                "draai haar in een beeldbewerker, en bewaar haar opnieuw".to_owned(),
            ),
            Self::Macros => (
                "in dit document zitten macro's".to_owned(),
                "bewaar het zonder macro's, of als pdf".to_owned(),
            ),
            Self::Misnamed { stem, media_type } => {
                let extension = media_type.extension();
                (
                    format!(
                        "de inhoud van dit bestand is {extension}, en de naam zegt iets anders"
                    ),
                    format!("noem het bestand `media/{stem}.{extension}`"),
                )
            }
            Self::Harmful { what, hint } => {
                (format!("in deze tekening staat {what}"), hint.to_owned())
            }
            Self::Unknown => {
                ("dit soort bestand kan de site niet publiceren".to_owned(), ALLOWED.to_owned())
            }
            Self::Foreign { what, hint } => {
                (format!("dit is {what}, en dat kan de site niet publiceren"), hint.to_owned())
            }
        };
        Refusal { rule: &media_unusable::RULE, message, hint }
    }

    /// Of a file that is none of the types that are published.
    pub(super) fn of_foreign(bytes: &[u8]) -> Self {
        let (what, hint) = match (imagesize::image_type(bytes), bytes) {
            (_, []) => return Self::Empty,
            (Ok(ImageType::Gif), _) => ("een gif", "bewaar de afbeelding als png"),
            (_, [_, _, _, _, b'f', b't', b'y', b'p', b'a', b'v', b'i', b'f' | b's', ..]) => {
                ("een avif", "bewaar de afbeelding als jpg of webp")
            }
            (_, [_, _, _, _, b'f', b't', b'y', b'p', b'h' | b'm', b'e' | b'i' | b's', ..]) => (
                "een foto in het formaat van een iPhone (heic)",
                "bewaar haar als jpg; op de telefoon zelf: Instellingen, Camera, Structuren, Meest compatibel",
            ),
            (Ok(ImageType::Tiff | ImageType::Bmp | ImageType::Psd), _) => {
                ("een tiff, bmp of psd", "bewaar een foto als jpg, en een tekening als png")
            }
            (_, [0xd0, 0xcf, 0x11, 0xe0, ..]) => (
                "een document in het oude formaat van Office, of met een wachtwoord",
                "bewaar het als pptx, docx of xlsx zonder wachtwoord, of als pdf",
            ),
            (_, [_, _, _, _, b'f', b't', b'y', b'p', ..]) => {
                ("een film of geluid", "zet het op een videodienst, en link daarheen")
            }
            (_, [b'v', b'e', b'r', b's', b'i', b'o', b'n', b' ', b'h', b't', b't', b'p', ..]) => (
                "niet het bestand zelf, maar een verwijzing van Git LFS",
                "haal het bestand op met `git lfs pull`",
            ),
            _ => return Self::Unknown,
        };
        Self::Foreign { what, hint }
    }
}
