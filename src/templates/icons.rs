//! Turns the symbols of the theme's sprite into a function for templates: `{{ icon(name="calendar") }}` refers to
//! the sprite's file. The icons of cards come from the stylesheet, by the sprite's `<view>`s: pages and scripts
//! render many cards, and an element for each icon costs more than the rest of the card.

use std::collections::{BTreeMap, BTreeSet};

use tera::{Function, Kwargs, State, Tera, TeraResult};

use crate::read::ThemeFiles;

/// The asset that holds every icon as a `symbol`.
pub(super) const SPRITE: &str = "icons.svg";

/// HTML by icon name.
struct Pictures(BTreeMap<String, String>);

/// Registers it; `hrefs` has the addresses of the assets by name.
pub(super) fn register(tera: &mut Tera, files: &ThemeFiles, hrefs: &BTreeMap<String, String>) {
    let symbols = symbols(files);
    let file = hrefs.get(SPRITE).map_or("", String::as_str);
    let pictures = symbols.keys().map(|name| (name.clone(), picture(file, name))).collect();
    tera.register_function("icon", Pictures(pictures));
}

/// The names of every icon.
pub(super) fn names(files: &ThemeFiles) -> BTreeSet<String> {
    symbols(files).into_keys().collect()
}

/// The attributes and content of every symbol in the sprite, by name.
fn symbols(files: &ThemeFiles) -> BTreeMap<String, String> {
    let sprite = files.iter().find(|(path, _)| super::file_name(path) == SPRITE);
    let text = sprite.map(|(_, bytes)| String::from_utf8_lossy(bytes)).unwrap_or_default();
    text.split("<symbol id=\"").skip(1).filter_map(symbol).collect()
}

/// The name of a symbol and its attributes and content, from the text after `<symbol id="`.
fn symbol(rest: &str) -> Option<(String, String)> {
    let (name, rest) = rest.split_once('"')?;
    let (inside, _) = rest.split_once("</symbol>")?;
    Some((name.to_owned(), inside.trim_start().to_owned()))
}

/// Hidden from screen readers, because an icon always has text next to it.
fn picture(file: &str, name: &str) -> String {
    format!("<svg class=\"icon\" aria-hidden=\"true\"><use href=\"{file}#{name}\"/></svg>")
}

impl Function<TeraResult<String>> for Pictures {
    /// Empty for an unknown name: an editor may add a theme before its icon exists.
    fn call(&self, arguments: Kwargs, _: &State<'_>) -> TeraResult<String> {
        let name = arguments.must_get::<&str>("name")?;
        Ok(self.0.get(name).cloned().unwrap_or_default())
    }

    fn is_safe(&self) -> bool {
        true
    }
}
