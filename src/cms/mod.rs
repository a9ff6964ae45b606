//! Turns the tables of keys into the configuration of Sveltia CMS, with which editors change the content in a
//! browser (<https://sveltiacms.app/en/docs>).
//!
//! The tables say all there is to say about a key: nothing about one may be written here. What the CMS saves
//! is a commit like any other, which `check` reads before it is published.

mod widget;

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};

use self::widget::{fields, label};
use crate::catalogue::common::{FIRST_NAME, REDIRECTS};
use crate::catalogue::kind::Kind;
use crate::catalogue::records::keys;
use crate::catalogue::site::{self, Site};
use crate::problem::Problems;
use crate::repository::{Forge, Repository};
use crate::rules::site_address;
use crate::schema::declare::FieldGroup;
use crate::schema::field::Field;
use crate::schema::values::SLUG;
use crate::url::{self, Base};

/// Tells editors of JSON, and the CMS, what the file is.
const SCHEMA: &str = "https://unpkg.com/@sveltia/cms/schema/sveltia-cms.json";

/// The collection of the files that are no records, and the file in it that has the source documents.
const SETTINGS: &str = "instellingen";
const SITE: &str = "site";

/// The key under which the CMS keeps the text below the front matter.
const BODY: &str = "body";

/// The CMS itself, as its package has it, and where in the repository the content is.
#[derive(Debug)]
pub struct Cms {
    /// Its files by the name they have under `/beheer/`; of each in [`PACKAGE`].
    pub files: BTreeMap<&'static str, Vec<u8>>,
    /// The content folder, from the root of the repository.
    pub folder: String,
}

/// The files of the package that the CMS needs, each with its licence: where it is in the package, up to the
/// hash in its name, and its name under `/beheer/`.
pub(crate) const PACKAGE: &[(&str, &str)] = &[
    ("dist/sveltia-cms.js", "sveltia-cms.js"),
    ("LICENSE.txt", "LICENSE.txt"),
    ("locales/nl.json", "nl.json"),
    ("npm/assets/material-symbols-outlined-*.woff2", "material-symbols-outlined.woff2"),
    ("npm/assets/material-symbols-outlined.LICENSE.txt", "material-symbols-outlined.LICENSE.txt"),
    ("npm/assets/noto-mono-*.woff2", "noto-mono.woff2"),
    ("npm/assets/noto-mono.LICENSE.txt", "noto-mono.LICENSE.txt"),
    ("npm/assets/source-sans-3-*.woff2", "source-sans-3.woff2"),
    ("npm/assets/source-sans-3.LICENSE.txt", "source-sans-3.LICENSE.txt"),
];

/// What the configuration is made for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Target<'t> {
    pub(crate) site: &'t Site,
    pub(crate) base: &'t Base,
    pub(crate) repository: &'t Repository,
    /// The content folder, from the root of the repository.
    pub(crate) folder: &'t str,
}

/// The configuration, as text.
pub(crate) fn configuration(target: Target<'_>) -> Vec<u8> {
    let home = target.base.absolute(&url::home());
    let kinds = Kind::ALL.iter().map(|kind| collection(*kind, target.folder));
    let configuration = json!({
        "$schema": SCHEMA,
        "backend": backend(target.repository),
        "publish_mode": publish_mode(target.repository),
        "app_title": format!("Beheer van {}", target.site.name),
        "site_url": home,
        "display_url": home,
        "media_folder": format!("{}/media", target.folder),
        "public_folder": "/media",
        // Empty keys are left out, and long values stay on one line: files look as editors write them.
        "output": {"omit_empty_optional_fields": true, "yaml": {"quote": "none"}},
        "collections": kinds.chain([settings(target.folder)]).collect::<Vec<_>>(),
    });
    let mut text =
        serde_json::to_vec_pretty(&configuration).expect("a configuration is valid JSON");
    text.push(b'\n');
    text
}

/// Reports that the site does not say where the CMS finds the content.
pub(crate) fn report_homeless(problems: &mut Problems) {
    let message =
        "`broncode` ontbreekt of is niet af: het beheer weet niet waar de inhoud wordt bewaard";
    problems
        .error(&site_address::RULE, site::at("broncode"), message.to_owned())
        .hint("bijvoorbeeld `broncode: https://github.com/naam/vindplaats`")
        .hint("laat anders `--cms` weg");
}

/// How the CMS reaches the repository. Where no broker knows this site, a token is all there is.
fn backend(repository: &Repository) -> Json {
    let (host, repo) = (repository.host(), repository.path());
    match repository.forge() {
        Forge::GitHub if host == "github.com" => json!({"name": "github", "repo": repo}),
        Forge::GitHub => json!({
            "name": "github",
            "repo": repo,
            "api_root": format!("https://{host}/api/v3"),
            "auth_methods": ["token"],
        }),
        Forge::GitLab => json!({
            "name": "gitlab",
            "repo": repo,
            "api_root": format!("https://{host}/api/v4"),
            "auth_methods": ["token"],
        }),
        Forge::Gitea => json!({
            "name": "gitea",
            "repo": repo,
            "base_url": format!("https://{host}"),
            "api_root": format!("https://{host}/api/v1"),
            "auth_methods": ["token"],
        }),
    }
}

/// A change is proposed, so that `check` and a colleague read it first, where the CMS can do that.
fn publish_mode(repository: &Repository) -> &'static str {
    match repository.forge() {
        Forge::GitHub | Forge::GitLab => "editorial_workflow",
        Forge::Gitea => "simple",
    }
}

/// The addresses that the CMS asks for content.
pub(crate) fn asked(repository: &Repository) -> String {
    match repository.forge() {
        Forge::GitHub if repository.host() == "github.com" => "https://api.github.com".to_owned(),
        Forge::GitHub | Forge::GitLab | Forge::Gitea => format!("https://{}", repository.host()),
    }
}

/// The keys that editors fill in. The others follow from the name of a file.
fn edited(kind: Kind) -> impl Iterator<Item = &'static Field> {
    let is_first_name = |field: &Field| field.key == FIRST_NAME && !field.required;
    keys(kind).filter(move |field| field.key != REDIRECTS && !is_first_name(field))
}

/// The records of a kind. None is removed: that would end its address, so it is archived or withdrawn.
fn collection(kind: Kind, folder: &str) -> Json {
    let title = kind.title_key();
    let mut fields = fields(edited(kind));
    fields.push(json!({
        "name": BODY,
        "label": "Tekst",
        "widget": "richtext",
        // As typed: the other mode rewrites what it reads.
        "modes": ["raw"],
        "required": false,
        "hint": "De tekst van de pagina, in Markdown.",
    }));
    json!({
        "name": kind.folder(),
        "label": kind.plural(),
        "label_singular": label(kind.singular()),
        "folder": format!("{folder}/{}", kind.folder()),
        "create": !kind.is_fixed(),
        "delete": false,
        "identifier_field": title,
        "summary": format!("{{{{{title}}}}}"),
        "sortable_fields": [title],
        "slug": slug(kind),
        "preview_path": url::record(kind, "{{slug}}").as_str(),
        // When the name of a file changes, the CMS adds its old path here.
        "aliases_field": REDIRECTS,
        "editor": {"preview": false},
        "fields": fields,
    })
}

/// The name of a file, which is the last part of its address.
fn slug(kind: Kind) -> Json {
    json!({
        "template": format!("{{{{{}}}}}", kind.title_key()),
        "editable": !kind.is_fixed(),
        "pattern": [SLUG.pattern, "Schrijf kleine letters en cijfers, met koppeltekens ertussen."],
        "hint": "De naam van het bestand, het laatste deel van het webadres. Andere bestanden verwijzen naar die \
                 naam: verander hem alleen als het moet.",
    })
}

/// What is in `site.yaml`.
fn settings(folder: &str) -> Json {
    json!({
        "name": SETTINGS,
        "label": "Instellingen",
        "editor": {"preview": false},
        "files": [{
            "name": SITE,
            "label": "De site",
            "file": format!("{folder}/{}", site::FILE),
            "format": "yaml",
            "fields": fields(Site::FIELDS.iter()),
        }],
    })
}
