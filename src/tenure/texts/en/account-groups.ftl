groups-title = Groups
groups-text = Give a group a product, and everybody in it has a seat. Who joins gets one, who leaves gives it back.
groups-none = No groups yet
groups-none-text = A group is some of your people under a name, such as “Design team”. Seats given to a group follow whoever is in it.
groups-name = Name
groups-name-help = For example “Design team”.
groups-members = People in it
groups-members-count = { $count ->
    [one] 1 person
   *[other] { $count } people
}
groups-has = Has seats of
groups-has-nothing = nothing yet
groups-has-nothing-text = No product has been given to this group yet.
groups-waiting-count = { $count ->
    [one] 1 waiting
   *[other] { $count } waiting
}
groups-new = New group
groups-new-button = Make the group
groups-emails = E-mail addresses
groups-emails-help = One per line, or with commas. People need an account; who has none is invited on the Users page first.
groups-teams = Teams
groups-teams-text = Teams follow from roles, on the Users page. Seats can be given to them as well.
groups-empty = Nobody is in this group yet.
groups-add = Add people
groups-add-colleagues = Choose among your people
groups-add-button = Add
groups-remove = Take out
groups-remove-name = Take out { $name }
groups-waits-for = waits for a seat of { $products }
groups-not-added = { $count ->
    [one] One address wasn’t added
   *[other] { $count } addresses weren’t added
}
groups-added = { $count ->
    [one] One person was added.
   *[other] { $count } people were added.
}
groups-already = In the group already: { $emails }.
groups-now-waiting = { $count ->
    [one] One person now waits for a seat of { $product }: none is free.
   *[other] { $count } people now wait for a seat of { $product }: not enough are free.
}
groups-removed = Taken out of the group. { $count ->
    [0] No seat became free.
    [one] One seat was taken back.
   *[other] { $count } seats were taken back.
}
groups-give = Give the group seats of
groups-give-text = Everybody in it takes one seat; who has one already takes no second.
groups-free = { $count ->
    [0] none free
   *[other] { $count } free
}
groups-take-back-name = Take back { $name }
groups-take-back-from = Take back from { $name }
groups-rename = Rename
groups-rename-button = Save the name
groups-made = The group “{ $name }” is made.
groups-renamed = The name is saved.
groups-assigned = Everybody in it has a seat now. Who joins later gets one too, while there are free ones.
groups-released = Taken back. { $count ->
    [0] Nobody lost a seat by it.
    [one] One person no longer has a seat.
   *[other] { $count } people no longer have a seat.
}
groups-handed-out = { $count ->
    [0] Nobody was waiting for a seat that is free.
    [one] One seat was handed out.
   *[other] { $count } seats were handed out.
}
groups-dissolve = Dissolve
groups-dissolve-title = Dissolve { $name }?
groups-dissolve-text = The people stay in your company; only the group goes. Seats that somebody has in person, or through another group or team, stay.
groups-lost = { $count ->
    [one] One seat is lost
   *[other] { $count } seats are lost
}
groups-lost-none = Nobody loses a seat by it.
groups-dissolve-button = { $count ->
    [0] Dissolve the group
    [one] Dissolve, and take one seat back
   *[other] Dissolve, and take { $count } seats back
}
groups-dissolved = The group “{ $name }” is dissolved.
groups-through = through { $name }
groups-is-team = Team
groups-given = Given to
groups-waiting = { $count ->
    [one] One person waits for a seat
   *[other] { $count } people wait for a seat
}
groups-waiting-text = Their group or team has this product, but there are fewer seats than people. Whoever has waited longest gets the next seat that becomes free.
groups-hand-out = { $count ->
    [one] Hand out the free seat
   *[other] Hand out free seats
}
groups-assign-to = Give seats to a group or team
groups-manage = Manage groups
remedy-account-groups = Go to the groups

account-event-seat-passed = { $person } keeps the seat another way
account-event-group-assigned = Given to everybody in { $group }
account-event-group-released = Taken back from { $group }
