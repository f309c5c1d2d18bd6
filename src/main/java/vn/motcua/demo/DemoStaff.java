package vn.motcua.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Actors;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;

/** Officials of the demo by office and role. */
final class DemoStaff {

    private final Organisation organisation;
    private final Actors actors;
    private final LocalDate today;
    private final Map<Post, List<Actor>> posts = new HashMap<>();

    DemoStaff(Organisation organisation, Actors actors, LocalDate today) {
        this.organisation = organisation;
        this.actors = actors;
        this.today = today;
    }

    private record Post(OfficeId office, Role role) {}

    boolean has(OfficeId office, Role role) {
        return !at(office, role).isEmpty();
    }

    /** Draws one of the officials who have the role at the office. */
    Actor someone(OfficeId office, Role role, RandomGenerator random) {
        List<Actor> able = at(office, role);
        if (able.isEmpty()) {
            throw new IllegalStateException(
                    "Nobody is " + role + " at " + organisation.office(office).code());
        }
        return able.get(random.nextInt(able.size()));
    }

    private List<Actor> at(OfficeId office, Role role) {
        return posts.computeIfAbsent(
                new Post(office, role),
                post -> organisation.officialsAt(office, role, today).stream()
                        .map(official -> actors.forOfficial(official.id(), office))
                        .toList());
    }
}
