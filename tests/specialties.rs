//! Offerings by specialty: an overview once one names a specialty, and before that no way to it.

use crate::support::{Tree, mini_theme, site_with};

fn text(site: &Tree, path: &str) -> String {
    String::from_utf8_lossy(&site[path]).into_owned()
}

#[test]
fn offerings_stand_together_by_specialty() {
    let offerings = [
        ("hart", "specialismen: [cardiologie]", &[][..]),
        ("breed", "specialismen: [alle]", &[]),
        ("niets", "", &[]),
    ];
    let site = site_with(&offerings, &mini_theme());
    let overview = text(&site, "specialismen/index.html");
    let places = ["Alle specialismen", "Cardiologie"].map(|label| overview.find(label));
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{overview}");
    assert!(!overview.contains("Neurologie"), "nothing is empty\n{overview}");
    let cardiology = text(&site, "specialismen/cardiologie/index.html");
    assert!(cardiology.contains("id: hart") && !cardiology.contains("id: niets"), "{cardiology}");
    assert!(text(&site, "aanbod/hart/index.html").contains("/specialismen/cardiologie/"));
    for page in ["aanbod/index.html", "404.html"] {
        assert!(text(&site, page).contains("href: /specialismen/"), "{page}");
    }
}

#[test]
fn without_specialties_there_is_no_overview_and_no_link_to_one() {
    let site = site_with(&[("niets", "", &[])], &mini_theme());
    let mentions = |(path, bytes): &(&String, &Vec<u8>)| {
        path.starts_with("specialismen/")
            || String::from_utf8_lossy(bytes).contains("/specialismen/")
    };
    let found: Vec<_> = site.iter().filter(mentions).map(|(path, _)| path).collect();
    assert!(found.is_empty(), "{found:?}");
}
