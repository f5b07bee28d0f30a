import type { Bin } from './bin';
import type { Exhibit } from './exhibit';
import type { Shell } from './shell';

/** Wake the template's buttons for reset, dimensions and full screen. */
export function bindTools(shell: Shell, exhibit: Exhibit, bin: Bin): void {
  const reset = shell.action('reset');
  if (reset) bin.on(reset, 'click', exhibit.reset);
  shell.reveal('reset', true);
  bindDimensions(shell, exhibit, bin);
  if (document.fullscreenEnabled) bindFullscreen(shell, bin);
}

function bindDimensions(shell: Shell, exhibit: Exhibit, bin: Bin): void {
  const toggle = shell.action('dimensions');
  if (!toggle) return;
  toggle.setAttribute('aria-pressed', 'false');
  bin.on(toggle, 'click', () => {
    const on = toggle.getAttribute('aria-pressed') !== 'true';
    toggle.setAttribute('aria-pressed', String(on));
    exhibit.dimensions(on);
  });
  shell.reveal('dimensions', true);
}

function bindFullscreen(shell: Shell, bin: Bin): void {
  const toggle = shell.action('fullscreen');
  if (!toggle) return;
  bin.on(toggle, 'click', () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void shell.root.requestFullscreen().catch(() => undefined);
  });
  bin.on(document, 'fullscreenchange', () => {
    const on = document.fullscreenElement === shell.root;
    toggle.setAttribute('aria-pressed', String(on));
    shell.root.classList.toggle('is-fullscreen', on);
  });
  shell.reveal('fullscreen', true);
}
