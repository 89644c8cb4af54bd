# The frame around every page: bars, rail, menus, sandbox strip, error pages.
frame-brand = Tenure
frame-skip = Skip to the content
frame-home = Start page
frame-main-menu = Main menu
frame-menu = Menu
frame-products = Products
frame-cart = Cart
frame-cart-count = { $count ->
    [0] The cart is empty
    [one] 1 item in the cart
   *[other] { $count } items in the cart
}
frame-sign-in = Sign in
frame-sign-out = Sign out
frame-my-account = My account
frame-account-menu = Account: { $person }
frame-language = Language
frame-language-en = English
frame-language-sv = Svenska
frame-language-da = Dansk
frame-customer = Company
frame-customer-switch = Switch company
frame-customer-number = Customer number { $number }
frame-crumbs = You are here
frame-overview = Overview
frame-subscriptions = Subscriptions
frame-quotes = Quotes
frame-orders = Orders
frame-invoices = Invoices
frame-payment-methods = Payment methods
frame-users = Users
frame-reports = Reports
frame-company = Company
frame-help = Help
frame-partner = Partner
frame-office = Office
frame-store = Store
frame-sandbox = Sandbox
frame-sandbox-today = The clock says { $day }
frame-sandbox-explained = No real money moves here. Move the clock and everything due on the way happens.
frame-sandbox-day = +1 day
frame-sandbox-month = +30 days
frame-sandbox-next = Next event
frame-sandbox-next-on = Next event, { $day }
error-400-title = We couldn’t read that request
error-400-text = Something in the address or the form was damaged on the way. Nothing has been changed.
error-403-title = You don’t have access to this page
error-403-text = You may be signed in to another company, or your role doesn’t include this. One of your company’s purchasers or admins can tell you who has it.
error-csrf-title = The page had been open too long
error-csrf-text = For your safety we didn’t carry out what you sent. Nothing has been changed. Go back, reload the page and send it again.
error-404-title = There is no such page
error-404-text = The link may be old or mistyped. Nothing has been changed.
error-500-title = Something went wrong on our side
error-500-text = We didn’t finish what you asked for, and nothing of it was saved. Try again in a few minutes.
error-500-incident = If it happens again, give our support this number:
error-back = Go to the start page
