//! Object stores that speak as Amazon S3 does, by OpenDAL.

use std::io;
use std::time::Duration;

use opendal::layers::{RetryLayer, TimeoutLayer};
use opendal::options::ListOptions;
use opendal::services;
use opendal::{Error, ErrorKind, Operator, blocking};
use tokio::runtime::{Builder, Runtime};

use super::objects::Objects;
use crate::model::object_store::ObjectStoreUrl;

/// A try that failed is made again so often, …
const TRIES: usize = 3;
/// … first after so long, then after twice that and so on.
const PAUSE: Duration = Duration::from_millis(200);
/// Nobody waits longer for one answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// A folder in a bucket.
pub struct S3 {
    bucket: blocking::Operator,
    /// What it waits with.
    _runtime: Runtime,
}

impl S3 {
    /// Opens the folder. Nothing is asked yet.
    ///
    /// # Errors
    /// A region or an endpoint in the environment that is none.
    pub fn open(url: &ObjectStoreUrl) -> io::Result<Self> {
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let service = services::S3::default().bucket(&url.bucket).root(&url.folder);
        let bucket = Operator::new(service)
            .map_err(plain)?
            .layer(TimeoutLayer::new().with_timeout(PATIENCE).with_io_timeout(PATIENCE))
            .layer(
                RetryLayer::new()
                    .with_max_times(TRIES)
                    .with_min_delay(PAUSE)
                    .with_jitter(),
            )
            .finish();
        let inside = runtime.enter();
        let bucket = blocking::Operator::new(bucket).map_err(plain)?;
        drop(inside);
        Ok(S3 {
            bucket,
            _runtime: runtime,
        })
    }
}

impl Objects for S3 {
    fn get(&self, name: &str) -> io::Result<Option<Vec<u8>>> {
        match self.bucket.read(name) {
            Ok(bytes) => Ok(Some(bytes.to_vec())),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(plain(error)),
        }
    }

    fn put(&self, name: &str, bytes: Vec<u8>) -> io::Result<()> {
        self.bucket.write(name, bytes).map(drop).map_err(plain)
    }

    fn delete(&self, name: &str) -> io::Result<()> {
        self.bucket.delete(name).map_err(plain)
    }

    fn list(&self, folder: &str) -> io::Result<Vec<String>> {
        let all = ListOptions {
            recursive: true,
            ..ListOptions::default()
        };
        let entries = self.bucket.list_options(folder, all).map_err(plain)?;
        let objects = entries.into_iter().filter(|entry| entry.metadata().is_file());
        Ok(objects.map(|entry| entry.path().to_owned()).collect())
    }
}

/// The error in one line: what failed, and the innermost cause, without what only helps who wrote the library.
fn plain(error: Error) -> io::Error {
    if error.kind() == ErrorKind::ConfigInvalid && error.message().starts_with("region is missing") {
        return io::Error::other("AWS_REGION is not set");
    }
    let mut text = error.message();
    // What the store itself answered stands inside of its report.
    if let Some((_, answer)) = text.split_once("message: \"") {
        text = answer.split('"').next().unwrap_or(answer);
    }
    let mut cause = std::error::Error::source(&error);
    while let Some(inner) = cause.and_then(std::error::Error::source) {
        cause = Some(inner);
    }
    io::Error::other(match cause {
        Some(cause) => format!("{text}: {cause}"),
        None => text.to_owned(),
    })
}
