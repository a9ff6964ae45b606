//! Icons: `{{ icon(name="calendar") }}` in a template becomes a picture from the theme's sprite.

use std::collections::BTreeMap;

use tera::{Function, Kwargs, State, TeraResult};

use crate::read::ThemeFiles;

/// The asset that holds every icon as a `symbol`.
const SPRITE: &str = "icons.svg";

/// The template function: each icon's HTML by name.
pub(super) struct Icons(BTreeMap<String, String>);

impl Icons {
    /// The symbols of the sprite; none for a theme without one. `hrefs` has the addresses of the
    /// assets by name.
    pub(super) fn new(files: &ThemeFiles, hrefs: &BTreeMap<String, String>) -> Self {
        let sprite = files.get(&format!("assets/{SPRITE}")).map_or(&[][..], Vec::as_slice);
        let text = String::from_utf8_lossy(sprite);
        let symbols = text.split("<symbol id=\"").skip(1);
        let names = symbols.filter_map(|rest| Some(rest.split_once('"')?.0));
        let icon = |name: &str| Some((name.to_owned(), html(name, hrefs.get(SPRITE)?)));
        Self(names.filter_map(icon).collect())
    }
}

/// Words always stand beside an icon, so screen readers pass it by.
fn html(name: &str, sprite: &str) -> String {
    format!(
        "<svg class=\"icon\" aria-hidden=\"true\">\
         <use href=\"{sprite}#{name}\"/></svg>"
    )
}

impl Function<TeraResult<String>> for Icons {
    /// Nothing for a name that is not in the sprite: an editor may add a theme before it is drawn.
    fn call(&self, arguments: Kwargs, _: &State<'_>) -> TeraResult<String> {
        let name = arguments.must_get::<&str>("name")?;
        Ok(self.0.get(name).cloned().unwrap_or_default())
    }

    fn is_safe(&self) -> bool {
        true
    }
}
