//! The page about the simulator says what the program does.

#[test]
fn the_page_lists_every_default() {
    let page = include_str!("../../../docs/simulation.md");
    let (_, rest) = page.split_once("## Defaults and their sources").expect("the section");
    let (section, _) = rest.split_once("\n## ").expect("a next section");
    let written: Vec<&str> = section.lines().filter(|line| line.starts_with("| `")).collect();
    let row =
        |of: &simulate::DefaultValue| format!("| `{}` | {} | {} | {} |", of.of, of.parameter, of.value, of.source);
    let wanted: Vec<String> = simulate::DEFAULTS.iter().map(row).collect();
    assert_eq!(written, wanted);
}
