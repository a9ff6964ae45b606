//! The pages under `/beheer/`, where editors change the content in a browser: only in a site that is built
//! with the CMS.
//!
//! No page of the site may link to them, and nothing of the site may need them.

use crate::cms::{Target, asked, configuration};
use crate::edition::Edition;
use crate::output::Output;
use crate::policy::policy_of_editing;
use crate::repository::Repository;
use crate::url;

/// What the CMS cannot be told in its configuration.
const SCRIPT: &[u8] = include_bytes!("cms/beheer.js");

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let (Some(cms), Some(repository)) = (&edition.cms, &edition.repository) else {
        return Vec::new();
    };
    let target = Target {
        site: &edition.catalogue.site,
        base: &edition.base,
        repository,
        folder: &cms.folder,
    };
    let own = [
        Output::file(url::editing::page(), |_| page(repository).into_bytes()),
        Output::file(url::editing::file("config.json"), move |_| configuration(target)),
        Output::file(url::editing::file("beheer.js"), |_| SCRIPT.to_vec()),
    ];
    let copied = cms
        .files
        .iter()
        .map(|(name, bytes)| Output::file(url::editing::file(name), move |_| bytes.clone()));
    own.into_iter().chain(copied).collect()
}

/// The policy is in the page, so that it has its own on every host.
fn page(repository: &Repository) -> String {
    let policy = policy_of_editing(&asked(repository));
    format!(
        r#"<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>Beheer</title>
<link rel="cms-config-url" type="application/json" href="config.json">
</head>
<body>
<noscript>Het beheer werkt alleen met JavaScript.</noscript>
<script src="beheer.js"></script>
<script src="sveltia-cms.js"></script>
</body>
</html>
"#
    )
}
