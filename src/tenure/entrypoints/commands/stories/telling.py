"""Tells a story: moves the clock from step to step, does what they say, checks what they expect."""

from dataclasses import dataclass, field

from tenure.engine.outbox import quietly
from tenure.entrypoints.commands.stories import expected_documents  # noqa: F401 - enters its own
from tenure.entrypoints.commands.stories.diary import Diary
from tenure.entrypoints.commands.stories.doing import Deed, check_deed, disappointed, do
from tenure.entrypoints.commands.stories.expectations import Compared, check_expectation, expected
from tenure.entrypoints.commands.stories.outside import check_happening, happen
from tenure.entrypoints.commands.stories.reader import Step, Story
from tenure.entrypoints.commands.stories.world import World, begin, told
from tenure.entrypoints.commands.stories.written import StoryWrong
from tenure.operations import sandbox
from tenure.operations.providers import using
from tenure.questions.invariants.asked import broken_invariants
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused


@dataclass(slots=True)
class Told:
    """A story that was told: its diary, and what was wrong."""

    diary: Diary
    wrong: list[str] = field(default_factory=list)


def tell(story: Story) -> Told:
    """Tell a story in the present database, which has to be empty, to its end or to the first step
    that can't be done. StoryWrong if a step isn't known or has a key that it doesn't take.
    """
    _understood(story)
    with quietly():
        world = World(story, story.starts_at)
        with using(world.outside):
            begin(world)
            result = Told(Diary(world))
            result.diary.skip()
            for step in story.steps:
                try:
                    _step(world, step, result)
                except StoryWrong as wrong:
                    result.diary.add("wrong", str(wrong))
                    result.wrong.append(f"{step.where}: {wrong}")
                    break
    return result


def _understood(story: Story) -> None:
    """Raise StoryWrong for a step that is no step, before anything happens."""
    for step in story.steps:
        try:
            _CHECKS[step.kind](step)
        except StoryWrong as wrong:
            raise StoryWrong(f"{step.where}: {wrong}") from wrong


_CHECKS = {"do": check_deed, "outside": check_happening, "expect": check_expectation}


def _step(world: World, step: Step, result: Told) -> None:
    _move(world, step, result)
    diary = result.diary
    if step.note:
        diary.add("note", step.note)
    if step.kind == "expect":
        _compare(step, expected(world, step), result)
        return
    diary.add("step", _headline(step))
    deed = do(world, step) if step.kind == "do" else happen(world, step)
    diary.catch_up()
    if deed.refused is not None:
        diary.add("event", f"refused: {told(deed.refused)}")
    _compare(step, _disappointed(step, deed), result)
    _sound(step, result)


def _move(world: World, step: Step, result: Told) -> None:
    if step.at == world.at:
        return

    def arrived(at: object) -> None:
        world.at = step.at if at == step.at else at  # type: ignore[assignment]
        result.diary.catch_up()

    moved = sandbox.move(to=step.at, progress=arrived)
    if isinstance(moved, Refused):
        raise StoryWrong(told(moved))
    world.at = step.at
    _sound(step, result)


def _disappointed(step: Step, deed: Deed) -> list[Compared]:
    return list(disappointed(step, deed))


def _compare(step: Step, compared: list[Compared], result: Told) -> None:
    for what, wanted, found in compared:
        if wanted == found:
            result.diary.add("ok", f"{what} {wanted or 'nothing'}")
        else:
            text = f"{what} should be {wanted or 'nothing'}, is {found or 'nothing'}"
            result.diary.add("wrong", text)
            result.wrong.append(f"{step.where}: {text}")


def _sound(step: Step, result: Told) -> None:
    """Check after every step what must hold at any moment, and that nothing faulted."""
    for broken in broken_invariants():
        result.diary.add("wrong", str(broken))
        result.wrong.append(f"{step.where}: {broken}")
    for action, reason in rows(
        "SELECT action, reason FROM parked_action WHERE released_at IS NULL"
    ):
        text = f"{action} was set aside: {reason}"
        result.diary.add("wrong", text)
        result.wrong.append(f"{step.where}: {text}")


def _headline(step: Step) -> str:
    said = [
        f"{key} {_said(value)}"
        for key, value in step.keys.items()
        if key not in ("as", "by", "refused", "foretold")
    ]
    who = f"{step.keys['by']}: " if "by" in step.keys else ""
    where = "outside: " if step.kind == "outside" else who
    return f"{where}{step.name.replace('-', ' ')}{' · ' if said else ''}{', '.join(said)}"


def _said(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(str(one) for one in value)
    return str(value)
