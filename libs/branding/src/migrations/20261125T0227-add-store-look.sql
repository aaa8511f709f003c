-- The order form of a store and the language it speaks by itself.
ALTER TABLE rc_brands
  ADD COLUMN IF NOT EXISTS order_template VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'steps' AFTER theme,
  ADD COLUMN IF NOT EXISTS language VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'en' AFTER order_template;
