type Theme = 'light' | 'dark';

const YEAR_SECONDS = 31_536_000;

/** Show the light/dark switches and let them work. The server reads the cookie, so no page flashes. */
export function startTheme(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-switch]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      keep(present() === 'dark' ? 'light' : 'dark');
      name();
    });
  }
  name();
}

function present(): Theme {
  const chosen = document.documentElement.dataset['theme'];
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function keep(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  const secure = location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `maru_theme=${theme}; path=/; max-age=${YEAR_SECONDS}; samesite=lax${secure}`;
}

function name(): void {
  const other = present() === 'dark' ? 'light' : 'dark';
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-switch]')) {
    const words = JSON.parse(button.dataset['words'] ?? '{}') as Partial<Record<Theme, string>>;
    const label = button.querySelector('span');
    if (label) label.textContent = words[other] ?? '';
    else button.setAttribute('aria-label', words[other] ?? '');
  }
}
