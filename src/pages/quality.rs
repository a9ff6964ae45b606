//! For programme committees: of the themes of each owner, how far the offerings are assessed on each norm,
//! by whom and when, what is missing and what is to be reviewed. Never indexed by search engines.

use serde::Serialize;

use super::editors::others;
use crate::catalogue::Catalogue;
use crate::catalogue::axis::Axis;
use crate::catalogue::completeness::lacking_for;
use crate::catalogue::kind::Kind;
use crate::catalogue::offering::Offering;
use crate::catalogue::provider::Provider;
use crate::catalogue::quality::{NOT_ASSESSED, Norm, NormCheck, Quality};
use crate::catalogue::table::Entry;
use crate::catalogue::theme::Theme;
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::attention::{AttentionRow, review_state, stale_by};
use crate::parts::card;
use crate::parts::contacts::ways;
use crate::parts::facts::FactValue;
use crate::parts::listing::{Pager, numbered_title, page_of, pages_of};
use crate::parts::view::{Head, Link};
use crate::url;

const TITLE: &str = "Kwaliteit per thema";

const WITHOUT_OWNER: &str = "Zonder eigenaar";

/// The columns before and after those of the norms.
type Columns = (&'static [&'static str], &'static str);

const THEME_COLUMNS: Columns = (&["Thema", "Aanbod"], "Te herzien");

const OFFERING_COLUMNS: Columns = (&["Aanbod", "Aanbieder en contact", "Toetsing"], "Herzien voor");

/// Offerings on a page of an owner.
const ROWS_PER_PAGE: usize = 100;

/// The themes of an owner; `None` for those without.
type Owned<'e> = (Option<&'e Entry<Provider>>, Vec<&'e Entry<Theme>>);

#[derive(Debug, Serialize)]
struct QualityView {
    summary: &'static str,
    others: Vec<Link>,
    /// A table of themes for each owner.
    tables: Vec<Table>,
}

#[derive(Debug, Serialize)]
struct OwnerView {
    contact: Vec<FactValue>,
    /// A table of offerings for each theme on this page.
    tables: Vec<Table>,
    pager: Pager,
}

#[derive(Debug, Serialize)]
struct Table {
    title: String,
    id: String,
    columns: Vec<String>,
    rows: Vec<AttentionRow>,
    /// The page of the owner, or that of the theme.
    more: Link,
}

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let mut pages = vec![overview(edition)];
    for owned in owners(&edition.catalogue) {
        pages.extend(owner_pages(edition, &owned));
    }
    pages
}

/// By name, what has no owner last.
fn owners(catalogue: &Catalogue) -> Vec<Owned<'_>> {
    let owner = |theme: &Entry<Theme>| theme.owner.as_ref().and_then(|id| catalogue.get(id));
    let mut themes: Vec<_> =
        catalogue.tables.themes.current().map(|theme| (owner(theme), theme)).collect();
    let id = |owner: Option<&Entry<Provider>>| owner.map(|owner| owner.id().to_owned());
    themes.sort_by_cached_key(|(owner, theme)| {
        let name = owner.map(|owner| owner.common.sort_key.clone());
        (owner.is_none(), name, id(*owner), theme.common.sort_key.clone())
    });
    let of_one = themes.chunk_by(|(one, _), (next, _)| id(*one) == id(*next));
    of_one.map(|themes| (themes[0].0, themes.iter().map(|(_, theme)| *theme).collect())).collect()
}

fn name(owner: Option<&Entry<Provider>>) -> &str {
    owner.map_or(WITHOUT_OWNER, Entry::title)
}

fn overview(edition: &Edition) -> Output<'_> {
    let page = Output::page(url::quality(), "quality.html", move |_| {
        let summary = "Van wie elk thema is, hoe ver de toetsing op elke norm is en wat iemand moet nakijken.";
        let table = |(owner, themes): Owned<'_>| Table {
            title: name(owner).to_owned(),
            id: anchor(owner.map_or("", Entry::id)),
            columns: columns(THEME_COLUMNS),
            rows: themes.into_iter().map(|theme| theme_row(edition, theme)).collect(),
            more: Link::new(edition, &url::quality_of(owner.map(Entry::id)), "Aanbod per norm"),
        };
        let tables = owners(&edition.catalogue).into_iter().map(table).collect();
        let others = others(edition, &url::quality());
        (head(edition, TITLE, summary, None), QualityView { summary, others, tables })
    });
    page.not_indexed()
}

fn owner_pages<'e>(edition: &'e Edition, (owner, themes): &Owned<'e>) -> Vec<Output<'e>> {
    let rows: Vec<_> = themes
        .iter()
        .flat_map(|theme| current(edition, theme).map(|offering| (*theme, offering)))
        .collect();
    let (owner, path) = (*owner, url::quality_of(owner.map(Entry::id)));
    let last = pages_of(rows.len(), ROWS_PER_PAGE);
    let page = |number: usize| {
        let (rows, first) = (page_of(&rows, ROWS_PER_PAGE, number).to_vec(), path.clone());
        let page = Output::page(path.part(number), "quality_owner.html", move |_| {
            let tables = rows.chunk_by(|(one, _), (next, _)| one.id() == next.id());
            let view = OwnerView {
                contact: owner.and_then(|one| one.contact.as_ref()).map_or_else(Vec::new, ways),
                tables: tables.map(|rows| theme_table(edition, rows)).collect(),
                pager: Pager::new(edition, &first, number, last),
            };
            let title = numbered_title(&format!("Kwaliteit: {}", name(owner)), number);
            let above = Link::new(edition, &url::quality(), TITLE);
            let summary = "Het aanbod op deze thema’s, met wat de toetsing per norm uitwees.";
            (head(edition, &title, summary, Some(above)), view)
        });
        page.not_indexed()
    };
    (1..=last).map(page).collect()
}

/// The offerings on a theme that are not past.
fn current<'e>(
    edition: &'e Edition,
    theme: &Entry<Theme>,
) -> impl Iterator<Item = &'e Entry<Offering>> {
    let [(_, trainings), (_, aids), _] =
        edition.catalogue.facets.of(Axis::Theme, theme.id()).groups();
    let positions = trainings.iter().chain(aids);
    positions.map(|at| edition.catalogue.tables.offerings.at(*at as usize))
}

fn theme_row(edition: &Edition, theme: &Entry<Theme>) -> AttentionRow {
    let offerings: Vec<_> = current(edition, theme).collect();
    let met = |norm: &Norm| {
        let is_met = |one: &&&Entry<Offering>| {
            one.quality.iter().flat_map(Quality::met).any(|met| met == *norm)
        };
        match offerings.len() {
            0 => "–".to_owned(),
            all => format!("{} van {all}", offerings.iter().filter(is_met).count()),
        }
    };
    let stale =
        offerings.iter().filter(|one| stale_by(&one.common, edition.today).is_some()).count();
    let Link { href, text, count, .. } = Link::to_facet(edition, Axis::Theme, theme.id());
    let cells = count.into_iter().chain(Norm::ALL.iter().map(met)).chain([stale.to_string()]);
    AttentionRow { text, href: Some(href), cells: cells.collect() }
}

fn theme_table(edition: &Edition, rows: &[(&Entry<Theme>, &Entry<Offering>)]) -> Table {
    let (theme, _) = rows.first().expect("a part of the rows has some");
    let row = |(_, offering): &(_, &Entry<Offering>)| offering_row(edition, offering);
    Table {
        title: theme.title().to_owned(),
        id: anchor(theme.id()),
        columns: columns(OFFERING_COLUMNS),
        rows: rows.iter().map(row).collect(),
        more: Link::to_facet(edition, Axis::Theme, theme.id()),
    }
}

fn columns((before, after): Columns) -> Vec<String> {
    let norms = Norm::ALL.iter().map(|norm| norm.label());
    let all = before.iter().copied().chain(norms).chain([after]);
    all.map(phrases::capitalised).collect()
}

fn anchor(id: &str) -> String {
    format!("_{id}")
}

fn offering_row(edition: &Edition, offering: &Entry<Offering>) -> AttentionRow {
    let upkeep = offering.common.shared.upkeep.as_ref();
    let names = card::provider_names(&edition.catalogue, offering);
    let maintainer = upkeep.and_then(|upkeep| upkeep.contact.clone());
    let who: Vec<String> = names.into_iter().chain(maintainer).collect();
    let quality = offering.quality.as_ref();
    let assessment = quality.map_or_else(|| NOT_ASSESSED.to_owned(), Quality::words);
    let norms = Norm::ALL.iter().map(|norm| norm_words(offering, *norm));
    let review = upkeep.map(|upkeep| phrases::date(upkeep.review_by)).unwrap_or_default();
    let review = match stale_by(&offering.common, edition.today) {
        Some(day) => format!("{review}, {}", review_state(day, edition.today)),
        None => review,
    };
    let cells = [who.join(", "), assessment].into_iter().chain(norms).chain([review]);
    let Link { href, text, .. } = Link::to_record(edition, &offering.common);
    AttentionRow { text, href: Some(href), cells: cells.collect() }
}

/// What was found on a norm, and what an assessment of it would miss.
fn norm_words(offering: &Offering, norm: Norm) -> String {
    let check = offering.quality.as_ref().and_then(|quality| quality.norm(norm));
    let words = check.map_or_else(|| NOT_ASSESSED.to_owned(), NormCheck::words);
    match &lacking_for(norm, offering)[..] {
        [] => words,
        lacking => format!("{words}; ontbreekt: {}", lacking.join(", ")),
    }
}

fn head(edition: &Edition, title: &str, summary: &str, above: Option<Link>) -> Head {
    let editors = Link::new(edition, &url::record(Kind::TextPage, "redactie"), "Redactie");
    let crumbs = std::iter::once(editors).chain(above).collect();
    Head::new(edition, title, summary, crumbs)
}
