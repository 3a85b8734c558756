//! Raw HTML, written anew from an allow-list.

use pulldown_cmark::{Event, TagEnd};

use super::{Open, Writer, escape};
use crate::syntax::markdown::{Rule, Token, attribute_allowed, rule, tokens};

impl Writer<'_> {
    /// Writes the block of raw HTML that starts at `i`; returns the index after its end.
    pub(super) fn html_block(&mut self, i: usize) -> usize {
        let mut html = String::new();
        for (at, (event, _)) in self.events.iter().enumerate().skip(i + 1) {
            match event {
                Event::Html(text) | Event::Text(text) => html.push_str(text),
                Event::End(TagEnd::HtmlBlock) => {
                    self.raw(&html, true);
                    return at + 1;
                }
                _ => {}
            }
        }
        self.events.len()
    }

    /// Writes raw HTML: a whole block, or a single tag between words.
    pub(super) fn raw(&mut self, html: &str, block: bool) {
        for token in tokens(html) {
            match token {
                Token::Close(name) => {
                    if self.dropped.as_ref().is_some_and(|(dropped, _)| *dropped == name) {
                        self.dropped = None;
                    } else if self.dropped.is_none() {
                        self.close_raw(&name);
                    }
                }
                _ if self.dropped.is_some() => {}
                Token::Text(text) => escape::text(&mut self.out, &text),
                Token::Open {
                    name,
                    attributes,
                    self_closing,
                    content_follows,
                    ..
                } => {
                    if content_follows && !block {
                        self.dropped = Some((name.clone(), self.open.len()));
                    }
                    let rule = rule(&name);
                    if !matches!(rule, Rule::Keep | Rule::KeepVoid) {
                        continue;
                    }
                    let href = attributes.iter().find(|a| a.name == "href");
                    let link = match (name.as_str(), href) {
                        ("a", Some(href)) => self.resolve(&href.value),
                        _ => None,
                    };
                    let written = name != "a" || link.is_some();
                    if written {
                        self.out.push('<');
                        self.out.push_str(&name);
                        if let Some(link) = &link {
                            self.link_attributes(link);
                        }
                        for attribute in &attributes {
                            let allowed = attribute_allowed(&name, &attribute.name, &attribute.value);
                            if allowed && attribute.name != "href" {
                                escape::attribute(&mut self.out, &attribute.name, &attribute.value);
                            }
                        }
                        self.out.push('>');
                    }
                    if rule == Rule::Keep {
                        self.open.push(Open::Raw {
                            name: name.clone(),
                            written,
                        });
                        if self_closing {
                            self.close_raw(&name);
                        }
                    }
                }
            }
        }
    }

    /// Ends the innermost element `name` of raw HTML and what is open in it. An end tag never ends an
    /// element of Markdown, nor anything around one.
    fn close_raw(&mut self, name: &str) {
        let own = self
            .open
            .iter()
            .rposition(|o| matches!(o, Open::Own(_)))
            .map_or(0, |i| i + 1);
        let found = self.open[own..]
            .iter()
            .rposition(|o| matches!(o, Open::Raw { name: n, .. } if n == name));
        if let Some(found) = found {
            self.close_to(own + found);
        }
    }
}
