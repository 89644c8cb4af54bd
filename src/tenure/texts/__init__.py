"""What people read: sentences in their language, and money, days and numbers as it writes them."""

from tenure.texts.bundles import LANGUAGES, TextFault, has_text, language_of, say

__all__ = ["LANGUAGES", "TextFault", "has_text", "language_of", "say"]
