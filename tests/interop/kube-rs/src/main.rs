// SPDX-FileCopyrightText: 2026 The koprs authors
// SPDX-License-Identifier: MIT

//! Talks to the API server that KUBECONFIG names as Rust's operators do, and says in TAP what worked.

mod lamps;
mod objects;
mod streams;

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use k8s_openapi::api::core::v1::{Namespace, ServiceAccount};
use kube::api::{Api, DeleteParams, ObjectMeta, PostParams};
use kube::runtime::wait::{await_condition, conditions};
use kube::Client;

/// Longer than any server takes; only a defect makes anybody wait that long.
const PATIENCE: Duration = Duration::from_secs(60);

pub type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// One namespace on the server.
#[derive(Clone)]
pub struct World {
    pub client: Client,
    pub namespace: String,
}

impl World {
    async fn new() -> Result<Self> {
        let client = Client::try_default().await?;
        let metadata = ObjectMeta { generate_name: Some("kube-rs-".into()), ..Default::default() };
        let namespace = Namespace { metadata, ..Default::default() };
        let api: Api<Namespace> = Api::all(client.clone());
        let created = api.create(&PostParams::default(), &namespace).await?;
        let world = Self { client, namespace: created.metadata.name.unwrap_or_default() };
        await_condition(world.api::<ServiceAccount>(), "default", conditions::is_created()).await?;
        Ok(world)
    }

    /// The objects of one kind in the namespace.
    pub fn api<K>(&self) -> Api<K>
    where
        K: kube::Resource<Scope = k8s_openapi::NamespaceResourceScope, DynamicType = ()>,
    {
        Api::namespaced(self.client.clone(), &self.namespace)
    }
}

pub type Case = (&'static str, fn(World) -> Pin<Box<dyn Future<Output = Result>>>);

/// Names an async function as a case.
#[macro_export]
macro_rules! case {
    ($name:literal, $function:path) => {
        ($name, |world| Box::pin($function(world)))
    };
}

/// Fails the case with a text unless the condition holds.
#[macro_export]
macro_rules! require {
    ($condition:expr, $($text:tt)+) => {
        if !$condition {
            return Err(format!($($text)+).into());
        }
    };
}

async fn run(number: usize, (name, function): &Case, world: &World) -> bool {
    let reason = match tokio::time::timeout(PATIENCE, function(world.clone())).await {
        Ok(Ok(())) => None,
        Ok(Err(error)) => Some(error.to_string()),
        Err(_) => Some("it never ended".to_string()),
    };
    match reason {
        None => println!("ok {number} - kube-rs: {name}"),
        Some(ref text) => println!("not ok {number} - kube-rs: {name}\n# {}", text.replace('\n', "\n# ")),
    }
    reason.is_none()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let world = match World::new().await {
        Ok(world) => world,
        Err(error) => {
            println!("Bail out! {error}");
            std::process::exit(1);
        }
    };
    let cases: Vec<Case> = [objects::CASES, lamps::CASES, streams::CASES].concat();
    let mut failed = 0;
    println!("1..{}", cases.len());
    for (i, case) in cases.iter().enumerate() {
        if !run(i + 1, case, &world).await {
            failed += 1;
        }
    }
    let namespaces: Api<Namespace> = Api::all(world.client.clone());
    if let Err(error) = namespaces.delete(&world.namespace, &DeleteParams::default()).await {
        println!("# {error}");
    }
    std::process::exit(if failed > 0 { 1 } else { 0 });
}
