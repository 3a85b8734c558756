use kampung::*;
struct Quiet;
impl fleet::Progress for Quiet {
    fn village(&self, _: &str, _: usize, _: usize) {}
    fn photos(&self, _: usize, _: usize) {}
    fn finished(&self) {}
}
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let workspace = source::Workspace::find(std::path::Path::new(&args[1])).unwrap();
    let store = cache::LocalStore::open(std::path::PathBuf::from("/tmp/kampung-cache"));
    let out = args.get(2).map(std::path::PathBuf::from);
    let job = fleet::Job {
        workspace: &workspace,
        out: out.as_deref(),
        request: pipeline::Request {
            today: date::BuildDate(date::Date::parse("2026-11-22").unwrap()),
            drafts: false,
            advice: out.is_none(),
        },
        store: &store,
        progress: &Quiet,
    };
    let run = fleet::run(&job);
    let words = report::Words::new(report::UiLanguage::En);
    eprint!(
        "{}",
        report::human::render(&run.findings, &words, report::human::Style::Plain)
    );
    eprint!(
        "{}",
        report::human::render_summary(&run.findings, Some(&run.report), &words)
    );
}
