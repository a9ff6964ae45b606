//! Icons: the theme's sprite as pictures in pages.
//!
//! `{{ icon(name="calendar") }}` in a template takes the picture from the sprite's file. Cards are many
//! on a page and made anew by scripts, and a browser asks for the file at every picture; so theirs,
//! `{{ symbol(name="calendar") }}`, come from the page itself, which has them of
//! `{{ symbols(names=["calendar"]) }}`.

use std::collections::BTreeMap;

use tera::{Function, Kwargs, State, Tera, TeraResult};

use crate::read::ThemeFiles;

/// The asset that holds every icon as a `symbol`.
const SPRITE: &str = "icons.svg";

/// HTML by the name of an icon.
struct Pictures(BTreeMap<String, String>);

/// The symbols themselves by name.
struct Symbols(BTreeMap<String, String>);

/// Gives templates the icons of the sprite; none for a theme without one. `hrefs` has the addresses
/// of the assets by name.
pub(super) fn register(tera: &mut Tera, files: &ThemeFiles, hrefs: &BTreeMap<String, String>) {
    let sprite = files.get(&format!("assets/{SPRITE}")).map_or(&[][..], Vec::as_slice);
    let text = String::from_utf8_lossy(sprite);
    let rests: Vec<&str> = text.split("<symbol id=\"").skip(1).collect();
    let symbols = rests.into_iter().filter_map(symbol).collect::<BTreeMap<_, _>>();
    let pictures = |place: &str| {
        symbols.keys().map(|name| (name.clone(), picture(&format!("{place}{name}")))).collect()
    };
    let file = hrefs.get(SPRITE).map_or("", String::as_str);
    tera.register_function("icon", Pictures(pictures(&format!("{file}#"))));
    tera.register_function("symbol", Pictures(pictures("#_")));
    tera.register_function("symbols", Symbols(symbols));
}

/// A symbol by its name, from what follows on `<symbol id="`. In a page its anchor starts as those of
/// templates do.
fn symbol(rest: &str) -> Option<(String, String)> {
    let (name, rest) = rest.split_once('"')?;
    let (body, _) = rest.split_once("</symbol>")?;
    Some((name.to_owned(), format!("<symbol id=\"_{name}\"{body}</symbol>")))
}

/// Words always stand beside an icon, so screen readers pass it by.
fn picture(place: &str) -> String {
    format!("<svg class=\"icon\" aria-hidden=\"true\"><use href=\"{place}\"/></svg>")
}

impl Function<TeraResult<String>> for Pictures {
    /// Nothing for a name that is not in the sprite: an editor may add a theme before it is drawn.
    fn call(&self, arguments: Kwargs, _: &State<'_>) -> TeraResult<String> {
        let name = arguments.must_get::<&str>("name")?;
        Ok(self.0.get(name).cloned().unwrap_or_default())
    }

    fn is_safe(&self) -> bool {
        true
    }
}

impl Function<TeraResult<String>> for Symbols {
    fn call(&self, arguments: Kwargs, _: &State<'_>) -> TeraResult<String> {
        let names = arguments.must_get::<Vec<String>>("names")?;
        Ok(names.iter().filter_map(|name| self.0.get(name)).map(String::as_str).collect())
    }

    fn is_safe(&self) -> bool {
        true
    }
}
