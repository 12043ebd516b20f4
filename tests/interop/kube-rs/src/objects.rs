// SPDX-FileCopyrightText: 2026 The koprs authors
// SPDX-License-Identifier: MIT

//! Objects of built-in kinds: the verbs, patches, subresources, and what goes wrong.

use k8s_openapi::api::apps::v1::Deployment;
use k8s_openapi::api::coordination::v1::Lease;
use k8s_openapi::api::core::v1::{ConfigMap, Pod};
use kube::api::{Api, DeleteParams, DynamicObject, EvictParams, ListParams, ObjectList, PartialObjectMeta, Patch, PatchParams, PostParams, Preconditions};
use kube::core::GroupVersionKind;
use kube::discovery::{self, Discovery};
use kube::{Error, ResourceExt};
use serde_json::{Value, from_value, json};

use crate::{Case, Result, World, case, require};

pub const CASES: &[Case] = &[
    case!("an object is created, read, replaced and deleted", verbs),
    case!("a stale replacement is a conflict", conflict),
    case!("each kind of patch does what it says", patches),
    case!("applies conflict, and force decides", apply),
    case!("a status is replaced and patched on its own", status),
    case!("a Deployment is scaled", scale),
    case!("a Pod is evicted", evict),
    case!("a deletion with another uid is refused", preconditions),
    case!("pages hold every object once", pages),
    case!("metadata is listed without the rest", metadata),
    case!("selectors choose by label and by field", selectors),
    case!("a dynamic object is found through discovery", dynamic),
    case!("discovery finds every group in both its forms", groups),
    case!("a lease is taken, and nobody takes it twice", lease),
];

fn code<T>(result: std::result::Result<T, Error>) -> u16 {
    match result {
        Err(Error::Api(status)) => status.code,
        _ => 0,
    }
}

pub fn config_map(name: &str, data: Value) -> Result<ConfigMap> {
    Ok(from_value(json!({"metadata": {"name": name}, "data": data}))?)
}

fn pod(name: &str) -> Result<Pod> {
    Ok(from_value(json!({"metadata": {"name": name}, "spec": {"containers": [{"name": "main", "image": "example.com/image:1"}]}}))?)
}

async fn deployment(world: &World, name: &str) -> Result<Api<Deployment>> {
    let api: Api<Deployment> = world.api();
    let object = from_value(json!({"metadata": {"name": name}, "spec": {"replicas": 0, "selector": {"matchLabels": {"app": name}},
        "template": {"metadata": {"labels": {"app": name}}, "spec": {"containers": [{"name": "main", "image": "example.com/image:1"}]}}}}))?;
    api.create(&PostParams::default(), &object).await?;
    Ok(api)
}

async fn verbs(world: World) -> Result {
    let api: Api<ConfigMap> = world.api();
    let created = api.create(&PostParams::default(), &config_map("verbs", json!({"a": "ä <1>"}))?).await?;
    require!(created.uid().is_some() && created.creation_timestamp().is_some(), "no identity");
    let mut read = api.get("verbs").await?;
    require!(read.data.as_ref().is_some_and(|data| data["a"] == "ä <1>"), "read {:?}", read.data);
    read.labels_mut().insert("new".into(), "yes".into());
    let replaced = api.replace("verbs", &PostParams::default(), &read).await?;
    require!(replaced.resource_version() != created.resource_version(), "the version is the same");
    api.delete("verbs", &DeleteParams::default()).await?;
    require!(api.get_opt("verbs").await?.is_none(), "still there");
    require!(code(api.get("verbs").await) == 404, "no 404");
    Ok(())
}

async fn conflict(world: World) -> Result {
    let api: Api<ConfigMap> = world.api();
    let first = api.create(&PostParams::default(), &config_map("stale", json!({}))?).await?;
    let mut second = first.clone();
    second.labels_mut().insert("by".into(), "second".into());
    api.replace("stale", &PostParams::default(), &second).await?;
    require!(code(api.replace("stale", &PostParams::default(), &second).await) == 409, "no conflict");
    require!(code(api.create(&PostParams::default(), &config_map("stale", json!({}))?).await) == 409, "created twice");
    require!(code(api.create(&PostParams::default(), &config_map("Not_A_Name", json!({}))?).await) == 422, "a bad name");
    Ok(())
}

async fn patches(world: World) -> Result {
    let api = deployment(&world, "patched").await?;
    let options = PatchParams::default();
    let merge = json!({"metadata": {"annotations": {"a": "1", "b": "2"}}});
    api.patch("patched", &options, &Patch::Merge(&merge)).await?;
    let remove = json!({"metadata": {"annotations": {"b": null}}});
    let object = api.patch("patched", &options, &Patch::Merge(&remove)).await?;
    require!(object.annotations().contains_key("a") && !object.annotations().contains_key("b"), "merge: {:?}", object.annotations());
    let strategic = json!({"spec": {"template": {"spec": {"containers": [{"name": "side", "image": "example.com/side:1"}]}}}});
    let object = api.patch("patched", &options, &Patch::Strategic(&strategic)).await?;
    let containers = object.spec.template.spec.map(|spec| spec.containers.len());
    require!(containers == Some(2), "strategic: {containers:?}");
    let test: Patch<()> = Patch::Json(from_value(json!([{"op": "test", "path": "/metadata/name", "value": "other"}]))?);
    require!(code(api.patch("patched", &options, &test).await) == 422, "a failed test");
    Ok(())
}

async fn apply(world: World) -> Result {
    let api: Api<ConfigMap> = world.api();
    let wanted = |value: &str| json!({"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "applied"}, "data": {"a": value}});
    let one = PatchParams::apply("one");
    let first = api.patch("applied", &one, &Patch::Apply(wanted("1"))).await?;
    let again = api.patch("applied", &one, &Patch::Apply(wanted("1"))).await?;
    require!(first.resource_version() == again.resource_version(), "the same apply wrote");
    let two = PatchParams::apply("two");
    match api.patch("applied", &two, &Patch::Apply(wanted("2"))).await {
        Err(Error::Api(status)) => {
            let causes = status.details.as_ref().map(|details| details.causes.clone()).unwrap_or_default();
            require!(status.code == 409 && causes.len() == 1 && causes[0].field == ".data.a", "{status:?}");
        }
        other => return Err(format!("no conflict: {other:?}").into()),
    }
    let forced = api.patch("applied", &two.force(), &Patch::Apply(wanted("2"))).await?;
    let managers: Vec<_> = forced.managed_fields().iter().filter_map(|entry| entry.manager.as_deref()).collect();
    require!(managers == ["two"], "managers {managers:?}");
    Ok(())
}

async fn status(world: World) -> Result {
    let api: Api<Pod> = world.api();
    let mut object = api.create(&PostParams::default(), &pod("status")?).await?;
    object.status.get_or_insert_default().phase = Some("Running".into());
    let object = api.replace_status("status", &PostParams::default(), &object).await?;
    require!(object.status.as_ref().is_some_and(|status| status.phase.as_deref() == Some("Running")), "phase {:?}", object.status);
    let patch = json!({"metadata": {"labels": {"ignored": "no"}}, "status": {"message": "patched"}});
    let object = api.patch_status("status", &PatchParams::default(), &Patch::Merge(patch)).await?;
    require!(object.status.is_some_and(|status| status.message.as_deref() == Some("patched")), "no message");
    Ok(())
}

async fn scale(world: World) -> Result {
    let api = deployment(&world, "scaled").await?;
    let scale = api.get_scale("scaled").await?;
    require!(scale.status.as_ref().is_some_and(|status| status.selector.as_deref() == Some("app=scaled")), "scale {scale:?}");
    api.patch_scale("scaled", &PatchParams::default(), &Patch::Merge(json!({"spec": {"replicas": 3}}))).await?;
    let replicas = api.get("scaled").await?.spec.replicas;
    require!(replicas == Some(3), "{replicas:?} replicas");
    Ok(())
}

async fn evict(world: World) -> Result {
    let api: Api<Pod> = world.api();
    api.create(&PostParams::default(), &pod("evicted")?).await?;
    api.evict("evicted", &EvictParams::default()).await?;
    require!(api.get_opt("evicted").await?.is_none(), "still there");
    Ok(())
}

async fn preconditions(world: World) -> Result {
    let api: Api<ConfigMap> = world.api();
    let object = api.create(&PostParams::default(), &config_map("precondition", json!({}))?).await?;
    let with = |uid: Option<String>| DeleteParams::default().preconditions(Preconditions { uid, ..Default::default() });
    require!(code(api.delete("precondition", &with(Some("another".into()))).await) == 409, "deleted");
    api.delete("precondition", &with(object.uid())).await?;
    Ok(())
}

async fn pages(world: World) -> Result {
    let api: Api<ConfigMap> = world.api();
    for i in 0..11 {
        let mut object = config_map(&format!("page-{i:02}"), json!({}))?;
        object.labels_mut().insert("paged".into(), "yes".into());
        api.create(&PostParams::default(), &object).await?;
    }
    let mut options = ListParams::default().labels("paged").limit(4);
    let mut names = Vec::new();
    loop {
        let list: ObjectList<ConfigMap> = api.list(&options).await?;
        require!(list.items.len() <= 4, "a page of {}", list.items.len());
        names.extend(list.iter().map(ResourceExt::name_any));
        match list.metadata.continue_.filter(|token| !token.is_empty()) {
            Some(token) => options = options.continue_token(&token),
            None => break,
        }
    }
    require!(names.len() == 11 && names[10] == "page-10", "paged through {names:?}");
    require!(code(api.list(&ListParams::default().limit(1).continue_token("nonsense")).await) == 400, "a broken token");
    Ok(())
}

async fn metadata(world: World) -> Result {
    let api: Api<ConfigMap> = world.api();
    let list: ObjectList<PartialObjectMeta<ConfigMap>> = api.list_metadata(&ListParams::default().labels("paged")).await?;
    require!(list.items.len() == 11 && list.items[0].labels().contains_key("paged"), "{} items", list.items.len());
    let one = api.get_metadata("page-00").await?;
    require!(one.name_any() == "page-00" && one.uid().is_some(), "got {one:?}");
    Ok(())
}

async fn selectors(world: World) -> Result {
    let api: Api<ConfigMap> = world.api();
    require!(api.list(&ListParams::default().labels("paged in (yes, no)")).await?.items.len() == 11, "by label");
    require!(api.list(&ListParams::default().fields("metadata.name=page-03")).await?.items.len() == 1, "by name");
    require!(code(api.list(&ListParams::default().fields("data.a=1")).await) == 400, "a field that can't be selected");
    Ok(())
}

async fn dynamic(world: World) -> Result {
    let kind = GroupVersionKind::gvk("apps", "v1", "Deployment");
    let (resource, capabilities) = discovery::pinned_kind(&world.client, &kind).await?;
    require!(resource.plural == "deployments" && capabilities.supports_operation("patch"), "found {resource:?}");
    let api: Api<DynamicObject> = Api::namespaced_with(world.client.clone(), &world.namespace, &resource);
    let object = api.get("scaled").await?;
    require!(object.data["spec"]["replicas"] == 3, "read {:?}", object.data["spec"]);
    Ok(())
}

async fn groups(world: World) -> Result {
    let plain = Discovery::new(world.client.clone()).run().await?;
    let aggregated = Discovery::new(world.client.clone()).run_aggregated().await?;
    for group in ["", "apps", "coordination.k8s.io", "apiextensions.k8s.io"] {
        let kinds = |discovery: &Discovery| discovery.get(group).map(|found| found.recommended_resources().len()).unwrap_or(0);
        require!(kinds(&plain) > 0 && kinds(&plain) == kinds(&aggregated), "group {group:?}: {} and {}", kinds(&plain), kinds(&aggregated));
    }
    let info = world.client.apiserver_version().await?;
    require!(info.major == "1" && !info.git_version.is_empty(), "version {info:?}");
    Ok(())
}

async fn lease(world: World) -> Result {
    let api: Api<Lease> = world.api();
    let wanted = json!({"metadata": {"name": "leader"}, "spec": {"holderIdentity": "one", "leaseDurationSeconds": 15,
        "renewTime": "2026-01-01T00:00:00.123456Z"}});
    let held = api.create(&PostParams::default(), &from_value(wanted)?).await?;
    let take = |holder: &str| {
        let mut lease = held.clone();
        lease.spec.get_or_insert_default().holder_identity = Some(holder.into());
        lease
    };
    let taken = api.replace("leader", &PostParams::default(), &take("two")).await?;
    require!(taken.spec.is_some_and(|spec| spec.holder_identity.as_deref() == Some("two")), "not taken");
    require!(code(api.replace("leader", &PostParams::default(), &take("three")).await) == 409, "taken twice");
    Ok(())
}
