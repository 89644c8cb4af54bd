"""Every verb that has a file is offered by its room, and by the list of all."""

from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

from tenure import actions
from tenure.engine.action import Action


def test_every_verb_that_has_a_file_is_offered() -> None:
    written = {
        value.name
        for found in walk_packages(actions.__path__, "tenure.actions.")
        if not found.ispkg
        for value in vars(import_module(found.name)).values()
        if isinstance(value, Action)
    }
    assert written == set(actions.ACTIONS)


def test_a_room_offers_its_own_verbs() -> None:
    strange = {
        action.name: room.__name__
        for room in actions.ROOMS
        for action in room.OFFERED
        if not action.input.__module__.startswith(f"{room.__name__}.")
    }
    assert strange == {}


def test_every_room_is_among_the_rooms() -> None:
    folders = {path.parent.name for path in Path(actions.__path__[0]).glob("*/__init__.py")}
    assert {room.__name__.rpartition(".")[2] for room in actions.ROOMS} == folders


def test_no_verb_is_offered_twice() -> None:
    assert sum(len(room.OFFERED) for room in actions.ROOMS) == len(actions.ACTIONS)
