//! Icons: the theme's sprite as pictures in pages.
//!
//! `{{ icon(name="calendar") }}` in a template takes the picture from the sprite's file. Cards are many
//! on a page and made anew by scripts, and a browser makes a copy of the sprite's picture at every use,
//! which takes it longer than the rest of the card; so theirs, `{{ drawing(name="calendar") }}`, stand
//! in the page as they are. Compression leaves little of the repetition.

use std::collections::BTreeMap;

use tera::{Function, Kwargs, State, Tera, TeraResult};

use crate::read::ThemeFiles;

/// The asset that holds every icon as a `symbol`.
const SPRITE: &str = "icons.svg";

/// HTML by the name of an icon.
struct Pictures(BTreeMap<String, String>);

/// Gives templates the icons of the sprite; none for a theme without one. `hrefs` has the addresses
/// of the assets by name.
pub(super) fn register(tera: &mut Tera, files: &ThemeFiles, hrefs: &BTreeMap<String, String>) {
    let sprite = files.iter().find(|(path, _)| super::file_name(path) == SPRITE);
    let sprite = sprite.map_or(&[][..], |(_, bytes)| bytes);
    let text = String::from_utf8_lossy(sprite);
    let rests: Vec<&str> = text.split("<symbol id=\"").skip(1).collect();
    let symbols = rests.into_iter().filter_map(symbol).collect::<BTreeMap<_, _>>();
    let file = hrefs.get(SPRITE).map_or("", String::as_str);
    let pictures = symbols.keys().map(|name| (name.clone(), picture(file, name))).collect();
    tera.register_function("icon", Pictures(pictures));
    let drawings = symbols.into_iter().map(|(name, inside)| (name, drawing(&inside))).collect();
    tera.register_function("drawing", Pictures(drawings));
}

/// The name of a symbol, and its attributes and content, from what follows on `<symbol id="`.
fn symbol(rest: &str) -> Option<(String, String)> {
    let (name, rest) = rest.split_once('"')?;
    let (inside, _) = rest.split_once("</symbol>")?;
    Some((name.to_owned(), inside.trim_start().to_owned()))
}

/// Words always stand beside an icon, so screen readers pass it by.
fn picture(file: &str, name: &str) -> String {
    format!("<svg class=\"icon\" aria-hidden=\"true\"><use href=\"{file}#{name}\"/></svg>")
}

fn drawing(inside: &str) -> String {
    format!("<svg class=\"icon\" aria-hidden=\"true\" {inside}</svg>")
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
