import type { Shell } from '../shell';

/** Take the dimensions off the picture: they are those of a model that stands whole and alone. */
export function withoutDimensions(shell: Shell): void {
  const toggle = shell.action('dimensions');
  if (toggle?.getAttribute('aria-pressed') === 'true') toggle.click();
}
