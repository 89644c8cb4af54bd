"""What must hold of groups: who is in them, and seats that came through them (ACC-06, SUB-14)."""

GROUPS: dict[str, tuple[str, str]] = {
    "seats-through-what-is-assigned": (
        "A seat through a group or team: it has the subscription, and the person is in it (SUB-14)",
        """
        SELECT 'assignment', a.id, 'through', a.through_id, 'user', a.user_id
        FROM assignment a LEFT JOIN allotment l ON l.id = a.through_id
        WHERE a.released_at IS NULL AND a.through_id IS NOT NULL AND (
            l.id IS NULL OR l.released_at IS NOT NULL OR l.subscription_id <> a.subscription_id
            OR NOT (EXISTS (SELECT FROM group_member m
                            WHERE m.group_id = l.group_id AND m.user_id = a.user_id)
                    OR EXISTS (SELECT FROM role r
                               WHERE r.team_id = l.team_id AND r.user_id = a.user_id)))
        """,
    ),
    "groups-within-the-customer": (
        "Who is in a group belongs to its customer, and the group isn't dissolved (ACC-06)",
        """
        SELECT 'group', m.group_id, 'user', m.user_id
        FROM group_member m JOIN people_group g ON g.id = m.group_id
        WHERE g.dissolved_at IS NOT NULL OR m.customer_id <> g.customer_id OR NOT EXISTS (
            SELECT FROM role r WHERE r.user_id = m.user_id AND r.customer_id = g.customer_id)
        """,
    ),
    "allotments-within-the-customer": (
        "What a group or team has is its customer's, not over, and the group isn't dissolved",
        """
        SELECT 'allotment', l.id, 'subscription', l.subscription_id
        FROM allotment l JOIN subscription s ON s.id = l.subscription_id
        LEFT JOIN people_group g ON g.id = l.group_id LEFT JOIN team t ON t.id = l.team_id
        WHERE l.released_at IS NULL AND (
            s.customer_id <> l.customer_id OR s.state IN ('terminated', 'ended')
            OR coalesce(g.customer_id, t.customer_id, 0) <> l.customer_id
            OR g.dissolved_at IS NOT NULL)
        """,
    ),
}
