//! What to write for a link, an address, a path or a note that is not one.

use super::half_markup_typed::shown;
use crate::formats::markdown::SlipKind;
use crate::formats::media;

/// The message and the hint for a slip; `None` for one that is no such link.
pub(super) fn explain(kind: &SlipKind, source: &str) -> Option<(String, String)> {
    let line = source.lines().next().unwrap_or_default().trim_end();
    let (message, hint) = match kind {
        SlipKind::UnknownLabel(label) => (
            "dit is geen link: het adres ontbreekt",
            format!("schrijf `[tekst](adres)`, of zet eronder een regel `[{label}]: adres`"),
        ),
        SlipKind::NoteWithoutColon => {
            let (label, text) = line.split_once(']').unwrap_or((line, ""));
            (
                "achter deze noot ontbreekt een dubbele punt",
                format!("schrijf `{label}]: {}`", shown(text.trim_start())),
            )
        }
        SlipKind::AddressDamaged => {
            let bare = line.trim_start_matches("http").trim_start_matches('s');
            let rest = bare.trim_start_matches([':', ';', '/', '\\']);
            (
                "dit webadres begint niet met `https://`",
                format!("schrijf `https://{}`", shown(rest)),
            )
        }
        SlipKind::AddressCut => (
            "de link houdt op waar in het adres opmaak begint",
            format!("schrijf `<{}>`, of zet een spatie achter het adres", shown(line)),
        ),
        SlipKind::LinkWithSpace if file(line).is_some() => {
            let (written, meant) = file(line)?;
            return Some((
                format!("dit is geen link: in de naam `{written}` staat een spatie of een haakje"),
                format!("noem het bestand `{meant}`, en schrijf `/{}/{meant}`", media::FOLDER),
            ));
        }
        SlipKind::PathDamaged => (
            "in dit pad vallen tekens weg: een `\\` staat in Markdown voor een teken dat tekst is",
            format!(
                "schrijf het tussen backticks: `` `{}` ``, of link naar een pagina: een bezoeker kan het pad \
                 niet openen",
                shown(line)
            ),
        ),
        _ => {
            let (message, hint) = of_link(kind, source)?;
            (message, hint.to_owned())
        }
    };
    Some((message.to_owned(), hint))
}

/// The name of a file in an address with spaces, and the name that it may have.
fn file(link: &str) -> Option<(String, String)> {
    let (_, address) = link.split_once("](")?;
    let address = media::address(address.strip_suffix(')')?);
    let name = media::name(&address)?;
    Some((name.to_owned(), media::check_name(name).err()?.1?))
}

fn of_link(kind: &SlipKind, source: &str) -> Option<(&'static str, &'static str)> {
    Some(match kind {
        SlipKind::LinkWithSpace if source.contains(['“', '”', '‘', '’', '„']) => (
            "dit is geen link: de titel achter het adres staat tussen kromme aanhalingstekens",
            "haal de titel weg, of schrijf rechte aanhalingstekens: `\"titel\"`",
        ),
        SlipKind::LinkWithSpace => (
            "dit is geen link: in het adres staat een spatie of een haakje",
            "schrijf een spatie als `%20`, of haal haar weg",
        ),
        SlipKind::LinkNotClosed => {
            ("dit is geen link: het adres wordt niet gesloten", "zet een `)` achter het adres")
        }
        SlipKind::LinkNotOpened => (
            "dit is geen link: voor de tekst ontbreekt een haak",
            "zet een `[` voor de tekst van de link",
        ),
        SlipKind::LinkApart => (
            "dit is geen link: tussen de tekst en het adres staat een spatie of een nieuwe regel",
            "schrijf `[tekst](adres)` aan elkaar",
        ),
        SlipKind::LinkInOtherMarks => (
            "dit is geen link: het adres staat niet tussen ronde haken",
            "schrijf `[tekst](adres)`, zonder iets ertussen",
        ),
        SlipKind::LinkInLink => (
            "een link in een link kan niet: alleen de binnenste werkt",
            "maak er twee links van, naast elkaar",
        ),
        SlipKind::LinkWithoutText => (
            "deze link heeft geen tekst: niemand ziet hem",
            "zet tussen `[` en `]` waar de link heen gaat, of haal de link weg",
        ),
        SlipKind::LinkReversed => (
            "dit is geen link: de haken staan andersom",
            "schrijf de tekst tussen `[` en `]`, het adres tussen `(` en `)`",
        ),
        _ => return None,
    })
}
