"""What must hold of orders and subscriptions that are paid by invoice (INV-13, CHK-07, PAY-06)."""

CREDIT: dict[str, tuple[str, str]] = {
    "orders-within-credit": (
        "An order by invoice was within what was free of the credit line (INV-13)",
        """
        SELECT 'order', o.number, 'total', o.total_minor, 'free', o.credit_free_minor
        FROM purchase_order o WHERE o.pays_by = 'invoice'
             AND (o.credit_free_minor IS NULL OR o.total_minor > o.credit_free_minor)
        """,
    ),
    "orders-on-terms-are-invoiced": (
        "An order by invoice is fulfilled at once, invoiced, and asks for no payment (CHK-07)",
        """
        SELECT 'order', o.number, o.state FROM purchase_order o WHERE o.pays_by = 'invoice'
        AND (o.state <> 'fulfilled'
             OR NOT EXISTS (SELECT FROM invoice i
                            WHERE i.customer_id = o.customer_id AND i.order_id = o.id
                            AND i.payment_method_id IS NULL)
             OR EXISTS (SELECT FROM payment p WHERE p.order_id = o.id))
        """,
    ),
    "invoiced-use-no-card": (
        "A subscription that is paid by invoice uses no card (PAY-06)",
        "SELECT 'subscription', id, 'card', payment_method_id FROM subscription "
        "WHERE pays_by = 'invoice' AND payment_method_id IS NOT NULL",
    ),
}
