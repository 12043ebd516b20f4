# SPDX-License-Identifier: MIT
import gi
import pytest

gi.require_version("Koprs", "1.0")
gi.require_version("KoprsTesting", "1.0")
from gi.repository import Koprs, KoprsTesting

CONFIG_MAP = Koprs.Kind.config_map()


def count(client):
    """What is tested: how many ConfigMaps there are in all namespaces."""
    return len(client.list_resources(CONFIG_MAP))


@pytest.fixture
def server():
    with KoprsTesting.TestServer.new() as server:
        yield server


@pytest.fixture
def client(server):
    return server.create_client()


def test_counts_those_that_every_namespace_has(client):
    assert count(client) == 4


@pytest.mark.parametrize("error, status", [(Koprs.ForbiddenError, 403), (Koprs.InternalError, 500)])
def test_tells_what_went_wrong(server, client, error, status):
    server.add_fault(KoprsTesting.TestFault(effect=KoprsTesting.TestFaultEffect.STATUS, status=status))
    with pytest.raises(error):
        count(client)
    assert count(client) == 4


def test_a_script_shows_what_is_different(server, client):
    server.expect_request(KoprsTesting.TestExpectation(method="GET", path="/api/v1/pods", answer="{}"))
    with pytest.raises(Koprs.InternalError, match="where GET /api/v1/pods was expected"):
        count(client)
