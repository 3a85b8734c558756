//! Files in one text: what stands before the first marker is a remark, and every line `-- name --` starts a file
//! (the form of Go's txtar). A name with spaces at its edges or quotes is written as a JSON string; behind a name
//! may stand directives in angle brackets, which `workspace.rs` knows: `-- content/a/foto.jpg <jpeg 640x480> --`.

/// The remark and the files of an archive, in their order.
pub struct Archive {
    /// What stands before the first file.
    pub remark: String,
    /// The files.
    pub files: Vec<File>,
}

/// One file of an archive.
#[derive(Clone)]
pub struct File {
    /// Its name as written, without directives.
    pub name: String,
    /// The directives, without their brackets.
    pub directives: Vec<String>,
    /// The lines up to the next marker.
    pub text: String,
}

impl Archive {
    /// Reads an archive. Every text is one: there are no mistakes.
    pub fn parse(text: &str) -> Archive {
        let mut archive = Archive {
            remark: String::new(),
            files: Vec::new(),
        };
        for line in text.split_inclusive('\n') {
            match (marker(line), archive.files.last_mut()) {
                (Some(file), _) => archive.files.push(file),
                (None, Some(file)) => file.text.push_str(line),
                (None, None) => archive.remark.push_str(line),
            }
        }
        archive
    }

    /// The text of the section `name`, if the archive has it.
    pub fn section(&self, name: &str) -> Option<&str> {
        self.files.iter().find(|f| f.name == name).map(|f| f.text.as_str())
    }

    /// `text`, an archive, with another section `name`; a section that is not there is added at the end.
    pub fn replace(text: &str, name: &str, section: &str) -> String {
        let mut out = String::new();
        let mut inside = false;
        let mut found = false;
        for line in text.split_inclusive('\n') {
            if let Some(file) = marker(line) {
                inside = file.name == name;
                out.push_str(line);
                if inside {
                    found = true;
                    out.push_str(section);
                }
            } else if !inside {
                out.push_str(line);
            }
        }
        if !found {
            out.push_str(&format!("-- {name} --\n{section}"));
        }
        out
    }
}

fn marker(line: &str) -> Option<File> {
    let inner = line
        .trim_end_matches(['\r', '\n'])
        .strip_prefix("-- ")?
        .strip_suffix(" --")?;
    let mut name = inner;
    let mut directives = Vec::new();
    while let Some((before, directive)) = name.strip_suffix('>').and_then(|n| n.rsplit_once(" <")) {
        directives.insert(0, directive.to_owned());
        name = before;
    }
    let name = match name.starts_with('"') {
        true => serde_json::from_str(name).expect("a quoted name is a JSON string"),
        false => name.to_owned(),
    };
    Some(File {
        name,
        directives,
        text: String::new(),
    })
}

#[test]
fn archives_are_read() {
    let text = "remark\n-- a b/c.jpg <jpeg 2x2> <truncated> --\n-- \"d \" --\nx\n-- no marker\n-- expect --\nold\n";
    let archive = Archive::parse(text);
    assert_eq!(archive.remark, "remark\n");
    let names: Vec<&str> = archive.files.iter().map(|f| f.name.as_str()).collect();
    assert_eq!(names, ["a b/c.jpg", "d ", "expect"]);
    assert_eq!(archive.files[0].directives, ["jpeg 2x2", "truncated"]);
    assert_eq!(archive.section("d "), Some("x\n-- no marker\n"));
    assert_eq!(Archive::replace(text, "expect", "new\n"), text.replace("old", "new"));
    assert!(Archive::replace(text, "more", "new\n").ends_with("old\n-- more --\nnew\n"));
}
