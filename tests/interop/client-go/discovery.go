// SPDX-FileCopyrightText: 2026 The koprs authors
// SPDX-License-Identifier: MIT

package main

import (
	"slices"

	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/client-go/discovery/cached/memory"
	"k8s.io/client-go/restmapper"
)

var discoveryCases = []testCase{
	{"the server says its version", version},
	{"discovery names every kind's resource and verbs", resources},
	{"a REST mapper finds resources by kind and by short name", mapper},
	{"a REST mapper learns of a definition made later", mapperLearns},
	{"OpenAPI v3 describes the built-in groups", openAPI},
}

func version(w *world) {
	info := must1(w.typed.Discovery().ServerVersion())
	require(info.Major == "1" && info.GitVersion != "", "version %v", info)
}

func resources(w *world) {
	groups, lists, err := w.typed.Discovery().ServerGroupsAndResources()
	must(err)
	require(len(groups) > 10, "%d groups", len(groups))
	found := false
	for _, list := range lists {
		for _, r := range list.APIResources {
			if list.GroupVersion == "v1" && r.Name == "configmaps" {
				found = r.Namespaced && r.Kind == "ConfigMap" && slices.Contains(r.ShortNames, "cm") && slices.Contains(r.Verbs, "deletecollection")
			}
		}
	}
	require(found, "ConfigMaps are not described")
}

func mapper(w *world) {
	client := memory.NewMemCacheClient(w.typed.Discovery())
	deferred := restmapper.NewDeferredDiscoveryRESTMapper(client)
	mapping := must1(deferred.RESTMapping(schema.GroupKind{Group: "apps", Kind: "Deployment"}))
	require(mapping.Resource.Resource == "deployments" && mapping.Scope.Name() == meta.RESTScopeNameNamespace, "mapping %v", mapping)
	expander := restmapper.NewShortcutExpander(deferred, client, nil)
	kind := must1(expander.KindFor(schema.GroupVersionResource{Resource: "deploy"}))
	require(kind.Kind == "Deployment" && kind.Group == "apps", "deploy is %v", kind)
}

func mapperLearns(w *world) {
	deferred := restmapper.NewDeferredDiscoveryRESTMapper(memory.NewMemCacheClient(w.typed.Discovery()))
	_, err := deferred.RESTMapping(schema.GroupKind{Group: w.namespace + ".example.com", Kind: "Lamp"})
	require(meta.IsNoMatchError(err), "before: %v", err)
	lamps, undo := defineLamps(w)
	defer undo()
	eventually(w, "a mapping", func() bool {
		deferred.Reset()
		mapping, err := deferred.RESTMapping(schema.GroupKind{Group: lamps.Group, Kind: "Lamp"})
		return err == nil && mapping.Resource == lamps
	})
	object := must1(w.dynamic.Resource(definitions).Get(w, "lamps."+lamps.Group, metav1.GetOptions{}))
	require(text(object, "status", "acceptedNames", "kind") == "Lamp", "names are not accepted")
}

func openAPI(w *world) {
	paths := must1(w.typed.Discovery().OpenAPIV3().Paths())
	for _, path := range []string{"api/v1", "apis/apps/v1"} {
		require(paths[path] != nil, "no %s", path)
		document := must1(paths[path].Schema("application/json"))
		require(len(document) > 1000, "%s has %d bytes", path, len(document))
	}
}
