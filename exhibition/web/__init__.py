"""The web's own concerns: who is asking, errors, security headers, languages, the pages' shell."""
