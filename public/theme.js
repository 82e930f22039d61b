// Before the first paint: the reader's own colours, and those of a page and the frames in it alike when they change.
function dress() {
  try {
    const { theme } = localStorage;
    const { dataset } = document.documentElement;
    if (theme === 'light' || theme === 'dark') dataset.theme = theme;
    else delete dataset.theme;
  } catch {}
}
dress();
addEventListener('storage', dress);
