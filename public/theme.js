// Before the first paint: the reader's own colours, and those of a page and the frames in it alike when they change.
// In a block, because the scripts of a page share their names.
{
  const wear = () => {
    try {
      const { theme } = localStorage;
      const { dataset } = document.documentElement;
      if (theme === 'light' || theme === 'dark') dataset.theme = theme;
      else delete dataset.theme;
    } catch {}
  };
  wear();
  addEventListener('storage', wear);
}
